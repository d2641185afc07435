import type { FigureBasis, FigureConfidence, FigureSubject, FigureUnit } from '../../domain/operation/figures';
import type { MovingStream } from '../../domain/operation/movingOrder';
import type { MovingOrderStatus } from '../../domain/operation/movingOrderLifecycle';
import type { MovingRuleName } from '../../domain/operation/movingRules';
import type { SituationKind } from '../../domain/operation/situationEntries';
import type { OperationKind, OperationPart, OperationStatus, OrganisationKind, PlacePurpose } from '../../domain/operation/vocabulary';
import { enumeration } from '../enumeration';

export const OrganisationKindEnum = enumeration<OrganisationKind>('OrganisationKind', 'What an organisation is.', {
  CUSTODIAL_MINISTRY: 'A ministry that holds people.',
  COURT: 'A court or its council.',
  TRANSFERRING_FORCE: 'The force that moves people.',
  PRIOR_CUSTODIAN: 'Who held people before.',
  EMBASSY: 'An embassy.',
  HEALTH_SERVICE: 'A health service.',
  CHILD_WELFARE: 'An authority for children.',
  OVERSIGHT: 'A body that watches over places of detention or accounts.',
  ICRC: 'The International Committee of the Red Cross.',
  UN_AGENCY: 'An agency of the United Nations.',
  STATE_OF_ORIGIN: 'A State whose nationals are concerned.',
});

export const OperationKindEnum = enumeration<OperationKind>('OperationKind', 'What kind of operation.', {
  EVACUATION: 'Places of detention are emptied into others.',
  CAMP_CLOSURE: 'A camp is closed: everybody is moved, or recorded as of unknown whereabouts, before it is over (I-40).',
  RETURN_PROGRAMME: 'People return to their States.',
  SURGE_REGISTRATION: 'Many people are registered at once.',
});

export const OperationStatusEnum = enumeration<OperationStatus>('OperationStatus', 'Where an operation stands.', {
  PLANNED: 'Planned.',
  ACTIVE: 'Under way.',
  SUSPENDED: 'Interrupted.',
  CONCLUDED: 'Over; read by command, law and audit from now on.',
  REVIEWED: 'Over, and what was learnt is on record.',
});

export const PlacePurposeEnum = enumeration<PlacePurpose>('PlacePurpose', 'What a place is for in an operation.', {
  EMPTIED: 'People leave it.',
  RECEIVING: 'People come to it.',
  TRANSIT: 'People pass through it.',
});

export const OperationPartEnum = enumeration<OperationPart>('OperationPart', 'A part of an operation that may be seen.', {
  OVERVIEW: 'That there is one, and where it stands.',
  PLAN: 'Places, participants, targets by day, planned against done.',
  MOVEMENTS: 'Its movements; of a State those to itself.',
  FIGURES: 'Figures with their sources; of a State those about itself.',
  LOG: 'The situation log and its daily reports.',
  ORDERS: 'Orders of moving.',
});

export const FigureSubjectEnum = enumeration<FigureSubject>(
  'FigureSubject',
  'What a figure counts. Days and totals are different figures.',
  {
    MOVED_ON_DAY: 'Who left on the day.',
    MOVED_IN_TOTAL: 'Who has left so far.',
    ARRIVED_ON_DAY: 'Who arrived on the day.',
    ARRIVED_IN_TOTAL: 'Who has arrived so far.',
    PRESENT: 'Who is in a place.',
    REMAINING: 'Who is still to be moved.',
    MISSING: 'Who is missing.',
    ESCAPED: 'Who escaped.',
    FOUND_AGAIN: 'Who was found again.',
    OTHER: 'Something else, as the label says.',
  },
);

export const FigureUnitEnum = enumeration<FigureUnit>('FigureUnit', 'Unit of a figure.', {
  PERSONS: 'Persons.',
  MOVEMENTS: 'Movements, such as convoys or flights.',
  VEHICLES: 'Vehicles.',
  PLACES: 'Places for persons.',
  DAYS: 'Days.',
  PERCENT: 'Per cent.',
  EVENTS: 'Events.',
});

export const FigureBasisEnum = enumeration<FigureBasis>('FigureBasis', 'How a source came to a figure.', {
  COUNT_BY_NAME: 'Counted by identity.',
  HEADCOUNT: 'Heads counted.',
  REGISTER: 'Taken from a register.',
  ESTIMATE: 'Estimated.',
  STATEMENT: 'Stated officially; how it was counted is not known.',
  PRESS: 'Reported by the press.',
});

export const FigureConfidenceEnum = enumeration<FigureConfidence>('FigureConfidence', 'How far a figure is relied on.', {
  HIGH: 'Well founded.',
  MODERATE: 'Plausible.',
  LOW: 'Doubtful.',
  UNKNOWN: 'Not judged.',
});

export const SituationKindEnum = enumeration<SituationKind>('SituationKind', 'What kind of entry of the situation log.', {
  EVENT: 'Something happened.',
  DECISION: 'Something was decided; it says by which office.',
  FIGURE: 'Something was counted.',
  REQUEST: 'Something was asked for.',
});

export const MovingRuleNameEnum = enumeration<MovingRuleName>('MovingRuleName', 'A rule of an order of moving.', {
  DANGER: 'Danger of the place.',
  MEDICAL: 'Fitness to travel.',
  JUVENILE: 'Children, apart from adults who are not their family.',
  FAMILY: 'Families stay together.',
  JUDICIAL_HOLD: 'A court that has a say.',
});

export const MovingStreamEnum = enumeration<MovingStream>('MovingStream', 'Who may travel together (I-10).', {
  ADULTS: 'No child among them.',
  CHILDREN: 'Children, and adults who are nobody’s prisoners.',
  FAMILY: 'A family with children and adults who are held; nobody else travels with them.',
});

export const MovingOrderStatusEnum = enumeration<MovingOrderStatus>('MovingOrderStatus', 'Where an order of moving stands.', {
  PROPOSED: 'A proposal of the rules, which may be overridden; nobody moves by it.',
  SIGNED: 'Signed; it never changes.',
  WITHDRAWN: 'Withdrawn, or replaced by another proposal.',
});
