import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FieldCategory } from '../../domain/access/fieldClasses';
import { BreakGlass } from './BreakGlass';
import { FieldCategoryEnum } from './enumerations';

@InputType({ description: 'Asks for emergency access to one person’s file.' })
export class RequestBreakGlassInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'Whose file.' })
  personId: string;

  @Field(() => [FieldCategoryEnum], {
    description: 'Which categories of fields, none above the ceiling of the role (docs/PERMISSIONS.md).',
  })
  categories: FieldCategory[];

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The emergency access as it is now.' })
export class RequestBreakGlassPayload {
  @Field(() => BreakGlass, { description: 'The emergency access.' })
  breakGlass: BreakGlass;
}
