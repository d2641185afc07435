import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A number or mark that some authority gave the person.' })
export class PersonIdentifier {
  @Field(() => String, {
    description: '`PRIOR_CUSTODY_NO`, `PASSPORT`, `NATIONAL_ID`, `REGISTRY_NO`, `ICRC_NO`, `CASE_FILE_NO`, or another kind.',
  })
  kind: string;

  @Field(() => String, { description: 'The identifier as written.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'Who gave it; null when not known.' })
  issuer: string | null;
}
