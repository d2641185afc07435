import type { FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import type { CommandInput } from '../command';
import { eachOf } from '../eachOf';
import { type RecordHealthEventInput, recordHealthEvent } from './recordHealthEvent';

export interface RecordHealthEventsInput extends CommandInput {
  readonly personIds: readonly string[];
  readonly kind: HealthEventKind;
  readonly outcome?: FitnessOutcome | null;
  readonly occurredAt: Date;
  readonly validUntil?: Date | null;
  readonly examiner?: string | null;
}

/** The same examination with the same outcome of many: each who was found otherwise is recorded alone. */
export const recordHealthEvents = eachOf<RecordHealthEventsInput, RecordHealthEventInput>(
  'recordHealthEvents',
  recordHealthEvent,
  ({ personIds, idempotencyKey: _, ...event }) => ({
    path: 'input.personIds',
    ids: personIds,
    inputOf: (personId) => ({ personId, ...event }),
  }),
);
