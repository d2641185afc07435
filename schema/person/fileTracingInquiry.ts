import { Field, InputType, ObjectType } from 'type-graphql';
import type { Sex, TracingInquirer } from '../../domain/person/vocabulary';
import { PartialDateScalar } from '../reference/scalars';
import { SexEnum } from './enumerations';
import { TracingInquiry } from './TracingInquiry';
import { TracingInquirerEnum } from './tracingEnumerations';

@InputType({ description: 'Asks after a person.' })
export class FileTracingInquiryInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => TracingInquirerEnum, { description: 'Who asks: STATE for a liaison officer, the others for a custodial one.' })
  inquirer: TracingInquirer;

  @Field(() => String, { description: 'The office, or the person who asks.' })
  inquirerName: string;

  @Field(() => String, { nullable: true, description: 'What the inquirer is to the person; required for family and counsel.' })
  relation?: string | null;

  @Field(() => String, { description: 'Why it is asked.' })
  purpose: string;

  @Field(() => [String], { description: 'Names of the person asked after, in any script, the most used first.' })
  names: string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth as far as the inquirer knows it; null where not.' })
  birth?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex; null where it was not said.' })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: 'What else is known of the person; null where nothing.' })
  circumstances?: string | null;
}

@ObjectType({ description: 'The inquiry as the caller sees it now.' })
export class FileTracingInquiryPayload {
  @Field(() => TracingInquiry, { description: 'The inquiry.' })
  tracingInquiry: TracingInquiry;
}
