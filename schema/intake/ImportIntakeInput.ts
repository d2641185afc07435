import { Field, InputType } from 'type-graphql';

@InputType({ description: 'An intake list as CSV (contract, Intake CSV).' })
export class ImportIntakeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'The file: UTF-8, RFC 4180, with a header line; up to 64 MB.' })
  csv: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True writes nothing and gives the same report.' })
  dryRun?: boolean | null;
}
