import { Field, ID, InputType } from 'type-graphql';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { RepatriationRouteEnum } from './enumerations';

@InputType({
  description:
    'Opens a request: by the State itself, as an invitation by a legal officer, or on a family’s petition by a child-protection officer.',
})
export class OpenRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The State; for a liaison officer the own one.' })
  destination: string;

  @Field(() => RepatriationRouteEnum, { description: 'The legal route.' })
  route: RepatriationRoute;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the note or letter; needed for an extradition before it is submitted.',
  })
  formalChannelRef?: string | null;
}
