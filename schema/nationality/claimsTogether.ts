import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Claims of which the same is said, up to 500 at once.' })
export class AcknowledgeNationalityClaimsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Each object has a key of its own beneath it: a list that was cut off is sent again whole, and what was done is done once.',
  })
  idempotencyKey?: string | null;

  @Field(() => [ID], { description: 'The claims, each once.' })
  claimIds: string[];
}

@InputType({ description: 'Claims that are put to their States, up to 500 at once.' })
export class SubmitNationalityClaimsInput extends AcknowledgeNationalityClaimsInput {
  @Field(() => String, { nullable: true, description: 'A reference to what is sent of each; left out, as it was prepared.' })
  dossier?: string | null;
}
