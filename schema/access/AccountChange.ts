import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Account } from './Account';

@ObjectType({ description: 'Something that was done to an account. It is never rewritten.' })
export class AccountChange {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The mutation.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Why; null where the act asks for no reasons.' })
  reason: string | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who did it.' })
  by: Account | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  at: Date;
}
