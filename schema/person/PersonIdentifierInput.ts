import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A number or mark that some authority gave the person.' })
export class PersonIdentifierInput {
  @Field(() => String, { description: '`PRIOR_CUSTODY_NO`, `PASSPORT`, `NATIONAL_ID`, `REGISTRY_NO`, `ICRC_NO` or `CASE_FILE_NO`.' })
  kind: string;

  @Field(() => String, { description: 'The identifier as written.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'Who gave it.' })
  issuer?: string | null;
}
