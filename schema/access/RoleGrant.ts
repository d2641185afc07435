import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RoleGrantStatus } from '../../domain/access/roleGrantLifecycle';
import type { Role } from '../../domain/access/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Account } from './Account';
import { RoleEnum, RoleGrantStatusEnum } from './enumerations';

@ObjectType({ description: 'A role of an account, asked for by one administrator and given by another, with its time.' })
export class RoleGrant {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that a liaison officer acts for; null for every other role.' })
  country: string | null;

  @Field(() => DateTimeScalar, { description: 'From when it holds, once given, UTC.' })
  beginsAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds, UTC; null: until it is taken back.' })
  endsAt: Date | null;

  @Field(() => RoleGrantStatusEnum, { description: 'Where it stands.' })
  status: RoleGrantStatus;

  @Field(() => String, { description: 'Why it was asked for.' })
  reason: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who asked; null for the role that came with the account.' })
  requestedBy: Account | null;

  @Field(() => typeNamed('Account'), {
    nullable: true,
    description: 'Who decided; null before, and for the role that came with the account.',
  })
  decidedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back, UTC; null while it is not.' })
  revokedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
