import { Field, ID, ObjectType } from 'type-graphql';
import type { TreatyScope } from '../../domain/country/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { TreatyScopeEnum } from './enumerations';

@ObjectType({ description: 'An instrument between the custodial State and another. Read by every signed-in account.' })
export class Treaty {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Its title.' })
  instrument: string;

  @Field(() => [TreatyScopeEnum], { description: 'What it is for.' })
  scopes: TreatyScope[];

  @Field(() => DateTimeScalar, { description: 'Since which day it binds, UTC midnight.' })
  inForceFrom: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until which day, UTC midnight; null while it binds.' })
  inForceTo: Date | null;

  @Field(() => Boolean, { description: 'Whether it binds today.' })
  inForce: boolean;

  @Field(() => String, { nullable: true, description: 'What ends it; null where nothing does.' })
  endReasons: string | null;

  @Field(() => String, { nullable: true, description: 'Reservations; null where there are none.' })
  reservations: string | null;
}
