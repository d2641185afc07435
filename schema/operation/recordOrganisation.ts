import { Field, InputType, ObjectType } from 'type-graphql';
import type { OrganisationKind } from '../../domain/operation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { OrganisationKindEnum } from './enumerations';
import { Organisation } from './Organisation';

@InputType({ description: 'An organisation that operations may join.' })
export class RecordOrganisationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Its name, as the accounts of its people have it.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind: OrganisationKind;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Of which State; needed for an embassy and a State of origin.' })
  country?: string | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordOrganisationPayload {
  @Field(() => Organisation, { description: 'As the caller sees it now.' })
  organisation: Organisation;
}
