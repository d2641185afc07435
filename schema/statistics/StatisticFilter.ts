import { Field, InputType } from 'type-graphql';
import type { NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import type { Track } from '../../domain/person/vocabulary';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { NationalityClaimStatusEnum } from '../nationality/enumerations';
import { TrackEnum } from '../person/enumerations';
import { CountryCodeScalar } from '../reference/scalars';
import { RepatriationRouteEnum } from '../repatriation/enumerations';

@InputType({
  description:
    'Narrows what is counted to fixed groups; never to single persons. A filter on what is not counted by is a dimension too, and what it leaves out is protected as well.',
})
export class StatisticFilter {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Has a claim to this State; for a State only its own code.' })
  nationality?: string | null;

  @Field(() => [NationalityClaimStatusEnum], { nullable: true, description: 'The claim’s status is one of these.' })
  claimStatus?: NationalityClaimStatus[] | null;

  @Field(() => [TrackEnum], { nullable: true, description: 'Track is one of these.' })
  track?: Track[] | null;

  @Field(() => [RepatriationRouteEnum], { nullable: true, description: 'Has a request on one of these routes.' })
  route?: RepatriationRoute[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: in custody at the time; false: not.' })
  inCustody?: boolean | null;
}
