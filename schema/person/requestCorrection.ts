import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CorrectionField } from '../../domain/person/correctionLifecycle';
import { Correction } from './Correction';
import { CorrectionFieldEnum } from './correctionEnumerations';

@InputType({ description: 'What of the register is wrong, and what is right.' })
export class RequestCorrectionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CorrectionFieldEnum, { description: 'What is wrong.' })
  field: CorrectionField;

  @Field(() => ID, { nullable: true, description: 'Which name, identifier, stay or order; left out where the person has one alone.' })
  partId?: string | null;

  @Field(() => String, { description: 'What is right.' })
  newValue: string;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;

  @Field(() => String, { nullable: true, description: 'Where the document lies that shows what is right; kept with the correction.' })
  evidenceRef?: string | null;
}

@ObjectType({ description: 'The correction as it is now.' })
export class RequestCorrectionPayload {
  @Field(() => Correction, { description: 'The correction.' })
  correction: Correction;
}
