import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One fault of a row. The value itself is not repeated.' })
export class ImportRowError {
  @Field(() => String, { description: 'The column at fault.' })
  column: string;

  @Field(() => String, {
    description:
      '`REQUIRED`, `UNPARSABLE_DATE`, `DATE_IN_FUTURE`, `DATE_ORDER`, `UNKNOWN_FACILITY`, `INVALID_VALUE`, `INVALID_IDENTIFIER`, `DUPLICATE_SOURCE_ID` or `SOURCE_ID_KNOWN_DIFFERENT`.',
  })
  code: string;

  @Field(() => String, { description: 'In plain words.' })
  message: string;
}
