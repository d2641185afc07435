import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { TransportMode } from '../../domain/movement/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { TransportModeEnum } from './enumerations';
import { Movement } from './Movement';

@InputType({ description: 'One leg of a journey, in the order of the list.' })
export class MovementLegInput {
  @Field(() => TransportModeEnum, { description: 'How.' })
  mode: TransportMode;

  @Field(() => String, { description: 'From where.' })
  origin: string;

  @Field(() => String, { description: 'To where.' })
  destination: string;

  @Field(() => String, { nullable: true, description: 'By whom; null when not yet known.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'Who answers for the persons on it; named at the latest when it begins.' })
  custodian?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned departure, UTC.' })
  departsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned arrival, UTC; not before the departure.' })
  arrivesAt?: Date | null;
}

@InputType({ description: 'A movement from a facility either to another one inside the country or to a State.' })
export class PlanMovementInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the facility where it starts.' })
  fromFacilityCode: string;

  @Field(() => String, { nullable: true, description: 'Code of the facility where it ends; null when it goes abroad.' })
  toFacilityCode?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State it goes to; null inside the country.' })
  toCountry?: string | null;

  @Field(() => [MovementLegInput], { nullable: true, description: 'The legs, in order.' })
  legs?: MovementLegInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned departure, UTC.' })
  departurePlannedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who carries; may be named at authorisation.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The way; may be set at authorisation.' })
  route?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of escorts, 0 or more.' })
  escorts?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a female escort travels along.' })
  femaleEscort?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Reference of the receiving authority’s confirmation.' })
  receivingConfirmation?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ICRC was informed, UTC.' })
  icrcInformedAt?: Date | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class PlanMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
