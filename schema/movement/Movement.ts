import { Field, Int, ObjectType } from 'type-graphql';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { Facility } from '../facility/Facility';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { Discrepancy } from './Discrepancy';
import { EmergencyCheck } from './EmergencyCheck';
import { EmergencyLane } from './EmergencyLane';
import { EscortRecord } from './EscortRecord';
import { MovementStatusEnum } from './enumerations';
import { HeadcountCheck } from './HeadcountCheck';
import { Manifest } from './Manifest';
import { MovementAuthorisation } from './MovementAuthorisation';
import { MovementLeg } from './MovementLeg';
import { MovementLockout } from './MovementLockout';
import { OvernightStop } from './OvernightStop';

@ObjectType({
  implements: Node,
  description:
    'A movement of persons: planned, listed, locked, authorised, counted by identity at each checkpoint, reconciled. A State sees a movement to itself from AUTHORISED on, with reference, status, its own code and its own entries.',
})
export class Movement extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => MovementStatusEnum, { description: 'Where it stands.' })
  status: MovementStatus;

  @Field(() => typeNamed('Facility'), {
    nullable: true,
    description: 'Where it starts. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  from: Facility | null;

  @Field(() => typeNamed('Facility'), {
    nullable: true,
    description:
      'Where it ends inside the country; null when it goes abroad. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  to: Facility | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State it goes to; null inside the country.' })
  toCountry: string | null;

  @Field(() => [MovementLeg], {
    nullable: true,
    description:
      'The legs of the journey. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  legs: MovementLeg[] | null;

  @Field(() => [OvernightStop], {
    nullable: true,
    description:
      'Nights on the way. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  overnightStops: OvernightStop[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who carries; null when not yet known. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  carrier: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The way; null when not yet set. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  route: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Planned departure, UTC; null when not yet set. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  departurePlannedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of escorts; null when not yet set. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  escorts: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a female escort travels along. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  femaleEscort: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it is secret, UTC: before, officers other than transfer coordinator, decision authority and registrar do not see it, a health officer where a journey asks for one; null when it never was. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
  })
  secretUntil: Date | null;

  @Field(() => Manifest, { nullable: true, description: 'Who travels; null before anybody was listed.' })
  manifest: Manifest | null;

  @Field(() => EmergencyLane, {
    nullable: true,
    description: 'The emergency lane; null where none was opened. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  emergencyLane: EmergencyLane | null;

  @Field(() => [EmergencyCheck], {
    nullable: true,
    description:
      'What was left out by an emergency departure, person by person, owed and completed. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  emergencyChecks: EmergencyCheck[] | null;

  @Field(() => [MovementAuthorisation], {
    nullable: true,
    description: 'On which facts it was authorised, in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  authorisations: MovementAuthorisation[] | null;

  @Field(() => [EscortRecord], {
    nullable: true,
    description:
      'The escort records of persons whom the viewer sees, in the order in which they were opened. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  escortRecords: EscortRecord[] | null;

  @Field(() => [HeadcountCheck], {
    nullable: true,
    description: 'The counts, in order. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  headcounts: HeadcountCheck[] | null;

  @Field(() => [Discrepancy], { description: 'Differences between the two sides’ counts; of persons that the viewer sees.' })
  discrepancies: Discrepancy[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When authorised, UTC; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  authorisedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it left, UTC; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  departedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it arrived, UTC; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  arrivedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When both sides’ sets were found equal, UTC; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reconciledAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was cancelled, aborted or diverted; null when it was not. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  endedReason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its code in the closed list of cancellations, aborts or diversions; null when there is none. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  endedCode: string | null;

  @Field(() => [MovementLockout], {
    nullable: true,
    description: 'When nobody was let in, in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  lockouts: MovementLockout[] | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, {
    nullable: true,
    description: 'What happened; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  history: CaseEventConnection | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was planned, UTC. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  createdAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last changed, UTC. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  updatedAt: Date | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
