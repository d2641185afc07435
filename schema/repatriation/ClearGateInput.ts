import { Field, ID, InputType, Int } from 'type-graphql';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { GateKindEnum } from './enumerations';
import { TravelDocumentInput } from './TravelDocumentInput';

@InputType({ description: 'Clears a gate that clears by hand.' })
export class ClearGateInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => GateKindEnum, { description: 'The gate; the caller’s role must own it.' })
  gate: GateKind;

  @Field(() => String, { description: 'What it is cleared with: the release order, the legal basis, the document.' })
  evidence: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; required for HEALTH, at most 72 hours ahead.' })
  clearedUntil?: Date | null;

  @Field(() => TravelDocumentInput, {
    nullable: true,
    description:
      'With TRAVEL_DOCUMENT, the document that the State issued: it stands among the papers of the person, and without `clearedUntil` the gate is cleared until it ends. Left out: as `evidence` says.',
  })
  travelDocument?: TravelDocumentInput | null;
}
