import { Field, ObjectType } from 'type-graphql';
import type { Confidence, DuplicateVerdict } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ConfidenceEnum, DuplicateVerdictEnum } from './enumerations';

@ObjectType({ description: 'One officer’s verdict on a suspected duplicate.' })
export class DuplicateDecision {
  @Field(() => DuplicateVerdictEnum, { description: 'What the officer found.' })
  verdict: DuplicateVerdict;

  @Field(() => String, { description: 'The officer.' })
  decidedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: 'The officer’s reasons; null when none were given.' })
  reasons: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the officer was; null when not said.' })
  confidence: Confidence | null;
}
