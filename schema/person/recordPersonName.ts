import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';
import { PersonNameInput } from './PersonNameInput';

@InputType({ description: 'A further name, spelling or alias of a person.' })
export class RecordPersonNameInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => PersonNameInput, { description: 'The name.' })
  name: PersonNameInput;

  @Field(() => ID, { nullable: true, description: 'The identity document of the person on which it stands.' })
  documentId?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordPersonNamePayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
