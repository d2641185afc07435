import { Field, ID, ObjectType } from 'type-graphql';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ChargeComparison } from './ChargeComparison';
import { NeBisInIdemResultEnum } from './enumerations';
import { FactComparison } from './FactComparison';

@ObjectType({ description: 'A legal officer’s reasoned finding on earlier judgments for the same acts. Compared are facts, not labels.' })
export class NeBisInIdemAssessment {
  @Field(() => ID, { description: 'Id of the finding.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The earlier forum; null when there is none.' })
  priorForum: string | null;

  @Field(() => String, { nullable: true, description: 'What it decided; null when there is none.' })
  priorOutcome: string | null;

  @Field(() => String, { description: 'The acts compared.' })
  acts: string;

  @Field(() => String, { nullable: true, description: 'Whether the earlier judgment is recognised here; null when not said.' })
  recognised: string | null;

  @Field(() => [FactComparison], { description: 'How each earlier judgment on record compares; in the order of the record.' })
  comparisons: FactComparison[];

  @Field(() => [ChargeComparison], {
    description: 'How charges in other cases of the person compare; empty where the finding names none; in no order.',
  })
  chargesCompared: ChargeComparison[];

  @Field(() => NeBisInIdemResultEnum, { description: 'The finding.' })
  result: NeBisInIdemResult;

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  recordedAt: Date;
}
