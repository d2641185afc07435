import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Competence } from '../../domain/handoff/competence';
import { ReceiverCompetenceEnum } from './enumerations';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Puts items into the package (HO2).' })
export class AddEvidenceToHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ID], { description: 'Items of the same person.' })
  evidenceIds: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the parts of the checklist that are there now; those marked before stay.',
  })
  checklist?: string[] | null;

  @Field(() => ReceiverCompetenceEnum, {
    nullable: true,
    description:
      'For which purpose of LED Art. 1(1) the receiving authority is competent; with its ground. Left out: what is on record, from the opening on what the route says.',
  })
  receiverCompetence?: Competence | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which ground: a law, a note of the State. Given with the purpose, else BAD_USER_INPUT.',
  })
  receiverCompetenceGround?: string | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class AddEvidenceToHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
