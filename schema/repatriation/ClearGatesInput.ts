import { Field, ID, InputType } from 'type-graphql';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { GateKindEnum } from './enumerations';

@InputType({ description: 'One gate of many requests, up to 500 at once.' })
export class ClearGatesInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Each object has a key of its own beneath it: a list that was cut off is sent again whole, and what was done is done once.',
  })
  idempotencyKey?: string | null;

  @Field(() => [ID], { description: 'The requests, each once.' })
  requestIds: string[];

  @Field(() => GateKindEnum, { description: 'The gate; the caller’s role must own it.' })
  gate: GateKind;

  @Field(() => String, { description: 'What it is cleared with: the release order, the legal basis, the document.' })
  evidence: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; required for HEALTH, at most 72 hours ahead.' })
  clearedUntil?: Date | null;
}
