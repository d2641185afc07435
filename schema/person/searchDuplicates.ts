import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@InputType({ description: 'Looks for other records of one person (ID3).' })
export class SearchDuplicatesInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was found, as the caller sees it now.' })
export class SearchDuplicatesPayload {
  @Field(() => typeNamed('Person'), { description: 'The person; pairs stand in `duplicateCandidates`.' })
  person: Person;
}
