import { Field, ID, ObjectType } from 'type-graphql';
import { Account } from '../access/Account';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@ObjectType({
  description:
    'One record that was found to be the same person as another and points to it since. Both histories are kept, and the merge can be undone (I-36). Custodial roles.',
})
export class PersonMerge {
  @Field(() => ID, { description: 'Id of the merge.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'The record that stays; null when it is out of sight.' })
  survivor: Person | null;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'The record that points to it; null when it is out of sight.' })
  merged: Person | null;

  @Field(() => String, { description: 'Why.' })
  reasons: string;

  @Field(() => Account, { nullable: true, description: 'Who merged; null when out of sight.' })
  mergedBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  mergedAt: Date;

  @Field(() => Account, { nullable: true, description: 'Who undid it, another than who merged; null while it stands.' })
  undoneBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone, UTC; null while it stands.' })
  undoneAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone; null while it stands.' })
  undoneReasons: string | null;
}
