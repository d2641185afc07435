import { Field, ID, ObjectType } from 'type-graphql';
import type { CountryStance } from '../../domain/country/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { CountryStanceEnum } from './enumerations';

@ObjectType({ description: 'What a State said about its nationals at one time. Added, never changed.' })
export class CountryStanceRecord {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => CountryStanceEnum, { description: 'What it said.' })
  stance: CountryStance;

  @Field(() => String, { description: 'Who reported it.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'As of which day, UTC midnight.' })
  asOf: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
