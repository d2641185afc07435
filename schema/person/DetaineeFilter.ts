import { Field, InputType } from 'type-graphql';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import type { IdentityStatus, LegalStatus, Track } from '../../domain/person/vocabulary';
import { NationalityClaimStatusEnum } from '../nationality/enumerations';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { IdentityStatusEnum, LegalStatusEnum, TrackEnum } from './enumerations';

@InputType({
  description:
    'Narrows a list of detainees; all given fields must hold. A field that the viewer may not read may not be filtered by (BAD_USER_INPUT, RESTRICTED).',
})
export class DetaineeFilter {
  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Has a claim to this State, whatever its status; for a State only its own code.',
  })
  nationality?: string | null;

  @Field(() => [NationalityClaimStatusEnum], {
    nullable: true,
    description: 'Has a claim in one of these statuses; together with `nationality`, that claim.',
  })
  nationalityStatus?: NationalityClaimStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the facility where the person is held now. Custodial roles only.' })
  facility?: string | null;

  @Field(() => [IdentityStatusEnum], { nullable: true, description: 'Identity status is one of these.' })
  identityStatus?: IdentityStatus[] | null;

  @Field(() => [LegalStatusEnum], { nullable: true, description: 'Legal status is one of these. Custodial roles only.' })
  legalStatus?: LegalStatus[] | null;

  @Field(() => [TrackEnum], { nullable: true, description: 'Track is one of these. Custodial roles only.' })
  track?: Track[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Has, or has not, a repatriation request that is not over; of those that the viewer sees.',
  })
  hasOpenRequest?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Admitted to the present custody at or after this instant. Custodial roles only.',
  })
  admittedAfter?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Admitted to the present custody before this instant. Custodial roles only.',
  })
  admittedBefore?: Date | null;
}
