import { Field, InputType, ObjectType } from 'type-graphql';
import type { ChoiceEvidenceKind } from '../../domain/nationality/vocabulary';
import { Sha256Scalar } from '../reference/scalars';
import { ChoiceEvidenceKindEnum } from './enumerations';

@ObjectType({
  description:
    'What proves that the person chose so. Class 3: legal officers, and the decision authority on its cases, under a stated purpose; for others, every State included, null with FIELD_RESTRICTED.',
})
export class ChoiceEvidence {
  @Field(() => ChoiceEvidenceKindEnum, { description: 'What it is.' })
  kind: ChoiceEvidenceKind;

  @Field(() => String, { nullable: true, description: 'Where the paper or recording lies, an opaque reference; null where there is none.' })
  reference: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of its file; null where none was made.' })
  sha256: string | null;

  @Field(() => String, { nullable: true, description: 'Before whom the person said so; null where nobody is named.' })
  witness: string | null;
}

@InputType({ description: 'What proves that the person chose so.' })
export class ChoiceEvidenceInput {
  @Field(() => ChoiceEvidenceKindEnum, { description: 'What it is.' })
  kind: ChoiceEvidenceKind;

  @Field(() => String, {
    nullable: true,
    description: 'Where the paper or recording lies: an opaque reference of the storage. Needed but for WITNESSED.',
  })
  reference?: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of its file; only with a reference.' })
  sha256?: string | null;

  @Field(() => String, { nullable: true, description: 'Before whom the person said so: a function, an interpreter. Needed for WITNESSED.' })
  witness?: string | null;
}
