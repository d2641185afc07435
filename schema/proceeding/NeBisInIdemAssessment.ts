import { Field, ID, ObjectType } from 'type-graphql';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { NeBisInIdemResultEnum } from './enumerations';

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

  @Field(() => NeBisInIdemResultEnum, { description: 'The finding.' })
  result: NeBisInIdemResult;

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  recordedAt: Date;
}
