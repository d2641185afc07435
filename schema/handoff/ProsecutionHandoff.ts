import { Field, Int, ObjectType } from 'type-graphql';
import type { Competence } from '../../domain/handoff/competence';
import type { HandoffState } from '../../domain/handoff/vocabulary';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { Clock } from '../clock/Clock';
import type { OriginCountry } from '../country/OriginCountry';
import type { Person } from '../person/Person';
import type { LegalProceeding } from '../proceeding/LegalProceeding';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { RepatriationRouteEnum } from '../repatriation/enumerations';
import type { RepatriationRequest } from '../repatriation/RepatriationRequest';
import { typeNamed } from '../typeNamed';
import { ContentDifference } from './ContentDifference';
import { EvidencePackage } from './EvidencePackage';
import { HandoffStateEnum, ReceiverCompetenceEnum } from './enumerations';
import { HandoffAcknowledgement } from './HandoffAcknowledgement';
import { HandoffChecklistItem } from './HandoffChecklistItem';
import { HandoffFeedback } from './HandoffFeedback';
import type { HandoffOffer } from './HandoffOffer';
import type { MinimisationRecord } from './MinimisationRecord';

@ObjectType({
  implements: Node,
  description:
    'A package of evidence for the prosecuting authority of another State: assembled, legally reviewed, cleared, sealed, dispatched, verified, acknowledged. The receiving State’s liaison officer sees it from DISPATCHED on.',
})
export class ProsecutionHandoff extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that sends, stated while the package is prepared; null in handoffs opened before it was asked for.',
  })
  from: string | null;

  @Field(() => String, { description: 'The authority that receives.' })
  receivingAuthority: string;

  @Field(() => ReceiverCompetenceEnum, {
    nullable: true,
    description:
      'For which purpose of LED Art. 1(1) it is competent; null where neither the route nor an officer says it: nothing is packed before (HO2-COMPETENCE).',
  })
  receiverCompetence: Competence | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which ground, as an officer recorded it; null where the route says it. For a State null with FIELD_RESTRICTED.',
  })
  receiverCompetenceGround: string | null;

  @Field(() => typeNamed('OriginCountry'), { description: 'Its State.' })
  receivingCountry: OriginCountry;

  @Field(() => RepatriationRouteEnum, { description: 'The legal route.' })
  route: RepatriationRoute;

  @Field(() => HandoffStateEnum, { description: 'Where it stands.' })
  state: HandoffState;

  @Field(() => typeNamed('RepatriationRequest'), {
    nullable: true,
    description: 'The request it goes with, as the viewer may see it; null when there is none.',
  })
  request: RepatriationRequest | null;

  @Field(() => typeNamed('LegalProceeding'), {
    nullable: true,
    description: 'The proceeding it comes from; null when there is none. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  proceeding: LegalProceeding | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The facts; null while not written. Class 6: prosecutor, legal officers on their cases, the data-protection officer while it is in clearance, and the receiving State from DISPATCHED on, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  statementOfFacts: string | null;

  @Field(() => [HandoffChecklistItem], {
    nullable: true,
    description: 'The route’s checklist. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  checklist: HandoffChecklistItem[] | null;

  @Field(() => EvidencePackage, { nullable: true, description: 'The package; null while it has no item.' })
  package: EvidencePackage | null;

  @Field(() => [String], { description: 'What the data may not be used for; the death penalty is excluded by default (LED recital 71).' })
  useLimitations: string[];

  @Field(() => [ContentDifference], {
    nullable: true,
    description:
      'What would go against what the receiving authority’s purpose and the legal basis need, item by item and class by class, as the package stands. Class 6: prosecutor, legal officers on their cases, the data-protection officer while it is in clearance; for others, a State included, null with FIELD_RESTRICTED.',
  })
  minimisationDiff: ContentDifference[] | null;

  @Field(() => [typeNamed('MinimisationRecord')], {
    nullable: true,
    description:
      'What was decided of it and kept with each seal: what went, what was left out, and why. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  minimisation: MinimisationRecord[] | null;

  @Field(() => [typeNamed('HandoffOffer')], { description: 'Offers of it to the receiving State; in order of time.' })
  offers: HandoffOffer[];

  @Field(() => String, { nullable: true, description: 'Legal basis of the transfer of data; null before it is sealed.' })
  transferBasis: string | null;

  @Field(() => [String], { description: 'Numbers of the seals.' })
  sealNumbers: string[];

  @Field(() => String, { nullable: true, description: 'How it travels; null before it is dispatched.' })
  channel: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When dispatched, UTC; null before.' })
  dispatchedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When received, UTC; null before.' })
  receivedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The officer who received; null before.' })
  receivedBy: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the seals were intact; null before it was received.' })
  sealsIntact: boolean | null;

  @Field(() => HandoffAcknowledgement, { nullable: true, description: 'The acknowledgement; null before.' })
  acknowledgement: HandoffAcknowledgement | null;

  @Field(() => [HandoffFeedback], { description: 'What the receiver reported; in order of time.' })
  feedback: HandoffFeedback[];

  @Field(() => String, { nullable: true, description: 'Why the receiver refused; null when it did not.' })
  rejectedReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When recalled, UTC; null when it was not.' })
  recalledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why; null when it was not.' })
  recallReasons: string | null;

  @Field(() => [typeNamed('Clock')], { description: 'Legal time limits, as the viewer may see them.' })
  clocks: Clock[];

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, { description: 'What happened; in order of time; for a State what was shared with it.' })
  history: CaseEventConnection;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When opened, UTC.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed, UTC.' })
  updatedAt: Date;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
