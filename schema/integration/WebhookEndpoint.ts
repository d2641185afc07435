import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import type { WebhookStatus } from '../../domain/integration/webhookLifecycle';
import type { Account } from '../access/Account';
import { RoleEnum } from '../access/enumerations';
import { AvailableAction } from '../reference/AvailableAction';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { WebhookStatusEnum } from './enumerations';

@ObjectType({
  description:
    'An address outside that is told, in thin notifications, that something happened which its owner may see: no names, no content; its ledger is `webhookDeliveries`. For the owner; administrators and auditors see that it is there, and not what it is told.',
})
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Id of the endpoint.' })
  id: string;

  @Field(() => String, { description: 'The host, with its port where it is named.' })
  host: string;

  @Field(() => String, { nullable: true, description: 'The whole address; null for all but the owner.' })
  url: string | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Whose rights it has, at each notification anew.' })
  owner: Account | null;

  @Field(() => RoleEnum, { description: 'The role in which the owner registered it; it learns what this role sees.' })
  role: Role;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State of the owner; null on the custodial side.' })
  country: string | null;

  @Field(() => [String], { description: 'Verbs that are told; empty: all that the owner sees.' })
  actions: string[];

  @Field(() => WebhookStatusEnum, { description: 'Where it stands.' })
  status: WebhookStatus;

  @Field(() => Int, { description: 'Attempts that failed in a row.' })
  failures: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it fails, UTC; null while it does not.' })
  failingSince: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next, UTC; null while nothing failed.' })
  nextAttemptAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret of before signs as well, UTC; null when it does not.',
  })
  previousSecretUntil: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended, UTC; null before.' })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered, UTC.' })
  createdAt: Date;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
