import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SecondFinding } from '../../domain/person/comparisonLifecycle';
import { BiometricComparison } from './BiometricComparison';
import { SecondFindingEnum } from './identityEnumerations';

@InputType({ description: 'What a second examiner finds of a comparison (BC2).' })
export class ExamineBiometricComparisonInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The comparison.' })
  comparisonId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => SecondFindingEnum, { description: 'What this examiner finds, without regard to the first.' })
  finding: SecondFinding;

  @Field(() => String, { description: 'On what it rests, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The comparison as the caller sees it now.' })
export class ExamineBiometricComparisonPayload {
  @Field(() => BiometricComparison, { description: 'The comparison.' })
  biometricComparison: BiometricComparison;
}
