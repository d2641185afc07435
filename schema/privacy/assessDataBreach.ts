import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BreachRisk } from '../../domain/privacy/dataBreachLifecycle';
import { DataBreach } from './DataBreach';
import { BreachRiskEnum } from './dataBreachEnumerations';

@InputType({ description: 'Assesses a data breach, again whenever more is known.' })
export class AssessDataBreachInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The data breach.' })
  breachId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => BreachRiskEnum, { description: 'The risk to people.' })
  risk: BreachRisk;

  @Field(() => String, { description: 'What it is likely to lead to.' })
  consequences: string;

  @Field(() => String, { description: 'What was done and is proposed.' })
  measures: string;

  @Field(() => Int, { nullable: true, description: 'How many people, as far as is known now.' })
  people?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many records, as far as is known now.' })
  records?: number | null;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class AssessDataBreachPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
