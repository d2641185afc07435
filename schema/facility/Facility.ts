import { Field, Int, ObjectType } from 'type-graphql';
import type { FacilityKind, FacilityStatus } from '../../domain/facility/vocabulary';
import type { ProtectedResidentConnection } from '../person/ProtectedResidentConnection';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { FacilityKindEnum, FacilityStatusEnum } from './enumerations';
import { FacilityAlert } from './FacilityAlert';
import { FacilityCapacity } from './FacilityCapacity';
import { FacilityController } from './FacilityController';
import { FacilityIndicator } from './FacilityIndicator';
import { FacilityPopulation } from './FacilityPopulation';
import { FacilityRiskSnapshot } from './FacilityRiskSnapshot';
import { FacilityVisit } from './FacilityVisit';
import { IndicatorDay } from './IndicatorDay';
import { PopulationArgs } from './PopulationArgs';
import { ReconciliationProgress } from './ReconciliationProgress';
import { RollCall } from './RollCall';

@ObjectType({
  implements: Node,
  description:
    'A place of detention, residence, transit or reception. Read by every signed-in account; coordinates and guards are not on the platform.',
})
export class Facility extends Node {
  @Field(() => String, { description: 'Short code, such as `IRQ-KARKH`.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => FacilityKindEnum, { description: 'What it is.' })
  kind: FacilityKind;

  @Field(() => CountryCodeScalar, { description: 'Where it is.' })
  country: string;

  @Field(() => Int, { nullable: true, description: 'Persons it is made for; null when not known.' })
  capacity: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Persons held there now. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  occupancy: number | null;

  @Field(() => FacilityStatusEnum, { description: 'Whether it is in use.' })
  status: FacilityStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the status holds, UTC; null when not known.' })
  statusSince: Date | null;

  @Field(() => Boolean, { description: 'Whether it is an officially recognised place of detention (ICPPED 17(2)(c)).' })
  officiallyRecognised: boolean;

  @Field(() => [FacilityController], { description: 'Who controlled it; in order of time.' })
  controllers: FacilityController[];

  @Field(() => Int, {
    nullable: true,
    description: 'Places left today; null where the capacity is not known. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  free: number | null;

  @Field(() => [FacilityVisit], {
    nullable: true,
    description: 'Visits from outside, the last first. For a State null with FIELD_RESTRICTED.',
  })
  visits: FacilityVisit[] | null;

  @Field(() => [RollCall], {
    nullable: true,
    description: 'Roll-calls with the difference by person, the last first. Custodial roles only; for others null with FIELD_RESTRICTED.',
  })
  rollCalls: RollCall[] | null;

  @TakesArguments(() => PopulationArgs)
  @Field(() => FacilityPopulation, {
    nullable: true,
    description:
      'Day by day: what can be used, who is there, who is expected, what is left. Class 5, as times of movements: transfer coordinator, decision authority and registrar, under a stated purpose; for others and for a State null with FIELD_RESTRICTED.',
  })
  population: FacilityPopulation | null;

  @Field(() => [FacilityCapacity], {
    nullable: true,
    description: 'Capacities by the day from which they hold; empty where none was recorded. For a State null with FIELD_RESTRICTED.',
  })
  capacities: FacilityCapacity[] | null;

  @Field(() => [FacilityIndicator], {
    nullable: true,
    description:
      'The early-warning indicators as they stand. Class 5: decision authority, monitor, transfer coordinator, registrar, legal officer and auditor, under a stated purpose; for a State null with FIELD_RESTRICTED.',
  })
  riskIndicators: FacilityIndicator[] | null;

  @Field(() => [IndicatorDay], {
    nullable: true,
    description:
      'What the records said, day by day. Class 5: decision authority, monitor, transfer coordinator, registrar, legal officer and auditor, under a stated purpose; for a State null with FIELD_RESTRICTED.',
  })
  riskTrend: IndicatorDay[] | null;

  @Field(() => [FacilityRiskSnapshot], {
    nullable: true,
    description:
      'Assessments of the place, the last first. Class 5: decision authority, monitor, transfer coordinator, registrar, legal officer and auditor, under a stated purpose; for a State null with FIELD_RESTRICTED.',
  })
  riskSnapshots: FacilityRiskSnapshot[] | null;

  @Field(() => [FacilityAlert], {
    nullable: true,
    description:
      'Alerts about the place, the last first. Class 5: decision authority, monitor, transfer coordinator, registrar, legal officer and auditor, under a stated purpose; for a State null with FIELD_RESTRICTED.',
  })
  alerts: FacilityAlert[] | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => ReconciliationProgress, {
    nullable: true,
    description:
      'How far the closing of the place has come, since it has its present status (I-40). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reconciliationProgress: ReconciliationProgress | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => typeNamed('ProtectedResidentConnection'), {
    nullable: true,
    description:
      'Residents of whom it is open what becomes of them, as far as the viewer sees them; in order of reference. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  residentsOpen: ProtectedResidentConnection | null;
}
