import { ArgsType, Field, InputType } from 'type-graphql';
import type { AccountStatus } from '../../domain/access/accountLifecycle';
import type { Role } from '../../domain/access/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar } from '../reference/scalars';
import { AccountStatusEnum, RoleEnum } from './enumerations';

@InputType({ description: 'Narrows the register of accounts; all given fields must hold.' })
export class AccountFilter {
  @Field(() => [AccountStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: AccountStatus[] | null;

  @Field(() => [RoleEnum], { nullable: true, description: 'Holds one of these roles now.' })
  role?: Role[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Acts for one of these States.' })
  country?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The login, whole.' })
  login?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: a role waits for its approval; false: none does.' })
  waiting?: boolean | null;
}

@ArgsType()
export class AccountRegisterArgs extends ForwardPageArgs {
  @Field(() => AccountFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: AccountFilter | null;
}
