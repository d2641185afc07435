import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ConsentGiver } from '../../domain/family/vocabulary';
import { ChildCase } from './ChildCase';
import { ConsentGiverEnum } from './enumerations';

@InputType({ description: 'The answer of the family.' })
export class RecordFamilyConsentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ConsentGiverEnum, { description: 'Who answered.' })
  by: ConsentGiver;

  @Field(() => Boolean, { description: 'True: consent. A refusal has no penalty.' })
  given: boolean;

  @Field(() => String, { description: 'Language in which the family was informed, as BCP 47.' })
  informedLang: string;

  @Field(() => String, { nullable: true, description: 'Interpreter, if there was one.' })
  interpreter?: string | null;

  @Field(() => String, { description: 'Who was present.' })
  witness: string;

  @Field(() => Boolean, { description: 'True: somebody threatens the family; then no consent counts.' })
  underThreat: boolean;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordFamilyConsentPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
