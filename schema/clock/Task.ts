import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import type { Account } from '../access/Account';
import { RoleEnum } from '../access/enumerations';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@ObjectType({ description: 'Work that an act left to a role, in the transaction of the act. Custodial roles only.' })
export class Task {
  @Field(() => ID, { description: 'Id of the task.' })
  id: string;

  @Field(() => String, { description: 'What kind, such as `DETENTION_BASIS_REVIEW` or `FAMILY_NOTICE`.' })
  kind: string;

  @Field(() => RoleEnum, { description: 'Whose work it is.' })
  ownerRole: Role;

  @Field(() => String, { description: 'What is to be done, in words; class 1.' })
  summary: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when, UTC; null where no time is set.' })
  dueAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done, UTC; null while it is open.' })
  doneAt: Date | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who did it; null while it is open.' })
  doneBy: Account | null;

  @Field(() => Person, { nullable: true, description: 'Whose case it belongs to; null where it is nobody’s.' })
  person: Person | null;
}
