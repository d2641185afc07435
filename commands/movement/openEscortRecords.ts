import { InvalidTransition } from '../../domain/errors';
import { verbsFrom } from '../../domain/lifecycle/lifecycle';
import { CURRENT_QUESTION_SET } from '../../domain/movement/escort/questions';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { command } from '../command';
import type { Tx } from '../Tx';
import { escortAnswerId, type GivenAnswer } from './escortAnswers';
import { mayKeepRecords } from './escortStep';
import { lockWithPersons, type MovementInput, recordForPersons } from './movementStep';

/**
 * C.6. One record for everybody who travels and has none yet, under the current questions, filled with what the person's last
 * confirmed record said where the question is still asked. What was taken over counts once somebody stands by it.
 */
export const openEscortRecords = command<MovementInput>('openEscortRecords', {}, async (tx, viewer, input) => {
  const movement = await lockWithPersons(tx, input);
  const owed = await tx.one(
    `select id from emergency_check where movement_id = $1 and kind = 'ESCORT_RECORD' and done_at is null limit 1`,
    [movement.id],
  );
  if (!mayKeepRecords(movement.status) && !owed) {
    throw new InvalidTransition(movement.status, verbsFrom(movementLifecycle, movement.status, viewer.role));
  }
  const listed = await tx.query<{ personId: string }>(
    `select e.person_id from manifest_entry e where e.movement_id = $1
       and (e.open or exists (select from emergency_check c where c.movement_id = $1 and c.person_id = e.person_id and c.kind = 'ESCORT_RECORD' and c.done_at is null))
       and not exists (select from escort_record r where r.movement_id = $1 and r.person_id = e.person_id) order by e.person_id`,
    [movement.id],
  );
  const wanted = listed.map(({ personId }) => ({ id: tx.newId('Part'), person_id: personId }));
  await tx.query(
    `with wanted as (
       select w.id, w.person_id, l.id as last
       from jsonb_to_recordset($2::jsonb) as w(id uuid, person_id uuid)
       left join lateral (select r.id from escort_record r where r.person_id = w.person_id and r.confirmed_at is not null
                          order by r.confirmed_at desc limit 1) l on true
     ), opened as (
       insert into escort_record (id, movement_id, person_id, question_set, state, prefilled_from, opened_by, opened_at)
       select id, $1, person_id, $3, 'UNSTARTED', last, $4, $5 from wanted
     )
     select id, person_id, last from wanted where last is not null`,
    [movement.id, JSON.stringify(wanted), CURRENT_QUESTION_SET, viewer.accountId, tx.now],
  );
  await takeOver(
    tx,
    wanted.map(({ id }) => id),
  );
  recordForPersons(
    tx,
    'openEscortRecords',
    listed.map(({ personId }) => personId),
    'An escort record was opened.',
  );
  return { kind: 'Movement', id: movement.id, version: movement.version };
});

interface LastAnswer extends GivenAnswer {
  readonly newRecordId: string;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** What the last confirmed record said where the question is still asked; its words are sealed anew, for the new row. */
async function takeOver(tx: Tx, recordIds: readonly string[]): Promise<void> {
  const last = await tx.query<LastAnswer>(
    `select a.*, r.id as new_record_id
     from escort_record r join escort_answer a on a.record_id = r.prefilled_from join escort_question q on q.code = a.question
     where r.id = any($1::uuid[]) and q.since <= r.question_set and coalesce(q.retired_with > r.question_set, true)`,
    [recordIds],
  );
  const answers = await Promise.all(
    last.map(async (answer) => {
      const {
        newRecordId: recordId,
        question,
        personId,
        value,
        words,
        detail,
        answeredBy,
        answeredAt,
      } = await tx.opened('escort_answer', answer);
      return { id: escortAnswerId(recordId, question), recordId, personId, question, value, words, detail, answeredBy, answeredAt };
    }),
  );
  await tx.query(
    `insert into escort_answer (id, record_id, person_id, question, value, words, detail, prefilled, answered_by, answered_at)
     select a.id, a."recordId", a."personId", a.question, a.value, a.words, a.detail, true, a."answeredBy", a."answeredAt"
     from jsonb_to_recordset($1::jsonb) as a(id uuid, "recordId" uuid, "personId" uuid, question text, value text, words text, detail text,
       "answeredBy" uuid, "answeredAt" timestamptz)`,
    [JSON.stringify(await tx.sealedRows('escort_answer', answers))],
  );
}
