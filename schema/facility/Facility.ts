import { Field, Int, ObjectType } from 'type-graphql';
import type { FacilityKind, FacilityStatus } from '../../domain/facility/vocabulary';
import { Node } from '../reference/Node';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FacilityKindEnum, FacilityStatusEnum } from './enumerations';
import { FacilityController } from './FacilityController';
import { FacilityVisit } from './FacilityVisit';
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

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;
}
