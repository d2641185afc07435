import { Field, Int, ObjectType } from 'type-graphql';
import type {
  DeclineReason,
  ExtraditionGround,
  GateKind,
  HoldReason,
  OriginSideState,
  RepatriationRoute,
  RepatriationState,
  RequestInitiator,
} from '../../domain/repatriation/vocabulary';
import type { Account } from '../access/Account';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { Clock } from '../clock/Clock';
import type { OriginCountry } from '../country/OriginCountry';
import type { ProsecutionHandoff } from '../handoff/ProsecutionHandoff';
import type { Movement } from '../movement/Movement';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { AdmissibilityRuling } from './AdmissibilityRuling';
import { Assurance } from './Assurance';
import { ChecklistItem } from './ChecklistItem';
import { ConsentRecord } from './ConsentRecord';
import { Decision } from './Decision';
import { DecisionProposal } from './DecisionProposal';
import { ExtraInformation } from './ExtraInformation';
import {
  DeclineReasonEnum,
  ExtraditionGroundEnum,
  GateKindEnum,
  HoldReasonEnum,
  OriginSideStateEnum,
  RepatriationRouteEnum,
  RepatriationStateEnum,
  RequestInitiatorEnum,
} from './enumerations';
import { Gate } from './Gate';
import { HandoverReceipt } from './HandoverReceipt';
import { NonRefoulementAssessment } from './NonRefoulementAssessment';
import { ProposedPlace } from './ProposedPlace';
import { ProvisionalArrest } from './ProvisionalArrest';
import { RequestDocument } from './RequestDocument';
import { RequestRanking } from './RequestRanking';
import { TreatyGround } from './TreatyGround';

@ObjectType({
  implements: Node,
  description:
    'A request to return one person to one State: two sides, twelve gates, a decision by another than who prepared it. Read by custodial case roles; by the destination’s liaison officer while the person is visible to that State.',
})
export class RepatriationRequest extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;

  @Field(() => typeNamed('OriginCountry'), { description: 'The State.' })
  destination: OriginCountry;

  @Field(() => RepatriationRouteEnum, { description: 'The legal route.' })
  route: RepatriationRoute;

  @Field(() => RequestInitiatorEnum, { description: 'Who began.' })
  initiator: RequestInitiator;

  @Field(() => RepatriationStateEnum, { description: 'Where it stands on the custodial side.' })
  state: RepatriationState;

  @Field(() => OriginSideStateEnum, { description: 'Where it stands on the State’s side.' })
  originSide: OriginSideState;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the note or letter by which it was sent formally; null when there is none yet.',
  })
  formalChannelRef: string | null;

  @Field(() => typeNamed('RepatriationRequest'), {
    nullable: true,
    description: 'The withdrawn request whose place this one takes; null where it takes none.',
  })
  reinstates: RepatriationRequest | null;

  @Field(() => typeNamed('RepatriationRequest'), {
    nullable: true,
    description: 'The request that took the place of this withdrawn one; null where none did.',
  })
  reinstatedBy: RepatriationRequest | null;

  @Field(() => [Gate], { description: 'The gates, G1 to G12, as the viewer may see them; NOT_STARTED before registration.' })
  gates: Gate[];

  @Field(() => [GateKindEnum], { description: 'The gates that are neither cleared nor not applicable, as the viewer may see them.' })
  blockedBy: GateKind[];

  @Field(() => HoldReasonEnum, {
    nullable: true,
    description: 'Why it is held; null when it is not. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  holdReason: HoldReason | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the hold is reviewed, UTC midnight; null when it is not held. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  holdReviewOn: Date | null;

  @Field(() => [typeNamed('Account')], {
    nullable: true,
    description: 'Accounts that work on the case, the lead first. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  team: Account[] | null;

  @Field(() => ExtraditionGroundEnum, {
    nullable: true,
    description: 'For an extradition: where the case stands in the State that asks; null where it has not said so.',
  })
  extraditionGround: ExtraditionGround | null;

  @Field(() => [ChecklistItem], { description: 'What the State puts to a request of this route, and what of it is there.' })
  documentChecklist: ChecklistItem[];

  @Field(() => [RequestDocument], { description: 'Documents of the route, by reference.' })
  documents: RequestDocument[];

  @Field(() => NonRefoulementAssessment, {
    nullable: true,
    description:
      'The present finding; null while there is none. Class 3: legal officers and the decision authority, under a stated purpose; for others and for a State null with FIELD_RESTRICTED.',
  })
  nonRefoulement: NonRefoulementAssessment | null;

  @Field(() => [Assurance], {
    nullable: true,
    description:
      'Assurances given. Class 3: legal officers, the decision authority, and the State that gave it, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  assurances: Assurance[] | null;

  @Field(() => [ConsentRecord], {
    nullable: true,
    description:
      'Consents given, refused or withdrawn. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  consents: ConsentRecord[] | null;

  @Field(() => RequestRanking, {
    nullable: true,
    description:
      'The ranking among competing requests; null when none stands. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  ranking: RequestRanking | null;

  @Field(() => [ProposedPlace], {
    nullable: true,
    description:
      'The order that the table of priorities proposes for all live requests of the person; it decides nothing (I-37). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  proposedOrder: ProposedPlace[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the State was told that another asks for the same person, UTC; null while it was not, whether or not there is one.',
  })
  competitorDisclosedAt: Date | null;

  @Field(() => AdmissibilityRuling, {
    nullable: true,
    description: 'The court’s last ruling on an extradition; null when none. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  admissibility: AdmissibilityRuling | null;

  @Field(() => [ExtraInformation], { description: 'What the State was asked for besides its request for extradition; in order of time.' })
  extraInformation: ExtraInformation[];

  @Field(() => ProvisionalArrest, {
    nullable: true,
    description: 'The arrest on the urgent request that came before this one; null when there was none.',
  })
  provisionalArrest: ProvisionalArrest | null;

  @Field(() => [TreatyGround], {
    nullable: true,
    description:
      'Treaties by which the decision authority answered a possible death penalty, ended ones too, the first first (I-06). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  treatyGrounds: TreatyGround[] | null;

  @Field(() => DecisionProposal, {
    nullable: true,
    description: 'What lies before the decision authority; null before RQ7. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  proposal: DecisionProposal | null;

  @Field(() => Decision, { nullable: true, description: 'The decision in force; null while none is.' })
  decision: Decision | null;

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description: 'Why it was declined; null when it was not. A State reads OTHER for most reasons.',
  })
  declineReason: DeclineReason | null;

  @Field(() => [typeNamed('Clock')], { description: 'Legal time limits, as the viewer may see them.' })
  clocks: Clock[];

  @Field(() => typeNamed('Movement'), { nullable: true, description: 'The movement it is on; null when on none.' })
  movement: Movement | null;

  @Field(() => HandoverReceipt, { nullable: true, description: 'The State’s signature for the person; null before.' })
  receipt: HandoverReceipt | null;

  @Field(() => typeNamed('ProsecutionHandoff'), {
    nullable: true,
    description: 'The prosecution handoff that goes with it, as the viewer may see it; null when there is none.',
  })
  handoff: ProsecutionHandoff | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, { description: 'What happened; in order of time; for a State what was shared with it.' })
  history: CaseEventConnection;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When last submitted, UTC; null before.' })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When registered, UTC; null before.' })
  registeredAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When approved, UTC; null before.' })
  approvedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When declared ready for handover, UTC; null before.' })
  readyAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When opened, UTC.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed, UTC.' })
  updatedAt: Date;

  @Field(() => [AvailableAction], {
    description: 'What the viewer may do next and, if not, why. A State learns obstacles of the custodial side as one refusal CUSTODIAL.',
  })
  availableActions: AvailableAction[];
}
