import { Field, InputType } from 'type-graphql';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import type { IdentityStatus } from '../../domain/person/vocabulary';
import { NationalityClaimStatusEnum } from '../nationality/enumerations';
import { CountryCodeScalar } from '../reference/scalars';
import { IdentityStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of protected residents; all given fields must hold.' })
export class ProtectedResidentFilter {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Has a claim to this State; for a State only its own code.' })
  nationality?: string | null;

  @Field(() => [NationalityClaimStatusEnum], {
    nullable: true,
    description: 'Has a claim in one of these statuses; together with `nationality`, that claim.',
  })
  nationalityStatus?: NationalityClaimStatus[] | null;

  @Field(() => [IdentityStatusEnum], { nullable: true, description: 'Identity status is one of these.' })
  identityStatus?: IdentityStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Has, or has not, a repatriation request that is not over; of those that the viewer sees.',
  })
  hasOpenRequest?: boolean | null;
}
