import { GuardFailed } from '../../domain/errors';
import { isComplete, progressOf } from '../../domain/movement/escort/progress';
import { type EscortSection, escortQuestion, escortSectionRules, isAskedIn } from '../../domain/movement/escort/questions';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { escortAnswerId, type GivenAnswer, writtenValue } from './escortAnswers';
import { assertRecords, assertRecordsVisible, type EscortRow, escortRows } from './escortStep';
import { lockWithPersons, type MovementInput, recordForPersons } from './movementStep';

interface Answer {
  readonly question: string;
  readonly value: string;
  readonly detail?: string | null;
}

export interface AnswerEscortRecordsInput extends MovementInput {
  readonly records: readonly {
    readonly personId: string;
    readonly answers: readonly Answer[];
    /** Sections whose answers, taken over from the last confirmed record, still hold. */
    readonly keep?: readonly EscortSection[] | null;
  }[];
}

const MOST_AT_ONCE = 1000;

/** Answers by section, each section by its roles; an amendment of a confirmed record asks for another confirmation. */
export const answerEscortRecords = command<AnswerEscortRecordsInput>('answerEscortRecords', { validate }, async (tx, _viewer, input) => {
  const persons = input.records.map(({ personId }) => personId);
  await assertRecordsVisible(tx, input.movementId, persons);
  assertSections(tx, input);
  const movement = await lockWithPersons(tx, input, persons);
  const rows = new Map((await escortRows(tx, movement.id, persons)).map((row) => [row.personId, row]));
  assertRecords(tx, 'answerEscortRecords', [...rows.values()]);
  assertAsked(input, rows);
  await write(tx, input, rows);
  recordForPersons(tx, 'answerEscortRecords', persons, 'Questions of the escort record were answered.');
  return { kind: 'Movement', id: movement.id, version: movement.version };
});

function validate({ records }: AnswerEscortRecordsInput): void {
  const faults = new InputFaults();
  if (records.length === 0) faults.add('input.records', 'REQUIRED', 'Name at least one person.');
  if (records.length > MOST_AT_ONCE) faults.add('input.records', 'INVALID_VALUE', `At most ${MOST_AT_ONCE} persons at once.`);
  if (new Set(records.map(({ personId }) => personId)).size !== records.length) {
    faults.add('input.records', 'INVALID_VALUE', 'A person is named twice.');
  }
  records.forEach(({ answers }, at) => {
    answers.forEach(({ question, value, detail }, index) => {
      const path = `input.records[${at}].answers[${index}]`;
      const known = escortQuestion(question);
      if (!known) faults.add(`${path}.question`, 'UNKNOWN_CODE', 'There is no such question.');
      else if (known.codes === null ? value.trim() === '' : !known.codes.includes(value)) {
        faults.add(`${path}.value`, 'INVALID_VALUE', known.codes === null ? 'This may not be empty.' : `One of ${known.codes.join(', ')}.`);
      }
      faults.requireText(`${path}.detail`, detail);
    });
    if (new Set(answers.map(({ question }) => question)).size !== answers.length) {
      faults.add(`input.records[${at}].answers`, 'INVALID_VALUE', 'A question is answered twice.');
    }
  });
  faults.throwIfAny();
}

const sectionOf = (question: string): EscortSection => escortQuestion(question)?.section ?? 'RISK';

/** @throws GuardFailed where a section is another role's. */
function assertSections(tx: Tx, { records }: AnswerEscortRecordsInput): void {
  const sections = new Set(
    records.flatMap(({ answers, keep }) => [...answers.map(({ question }) => sectionOf(question)), ...(keep ?? [])]),
  );
  const closed = [...sections].filter((section) => !(escortSectionRules[section].answeredBy as readonly string[]).includes(tx.viewer.role));
  if (closed.length > 0) {
    throw new GuardFailed([{ rule: 'ROLE', message: `Another role answers in ${closed.join(' and ')}.`, gate: null }]);
  }
}

/** A question that was retired before the record was opened is not answered anew. */
function assertAsked({ records }: AnswerEscortRecordsInput, rows: ReadonlyMap<string, EscortRow>): void {
  const faults = new InputFaults();
  records.forEach(({ personId, answers }, at) => {
    answers.forEach(({ question }, index) => {
      const known = escortQuestion(question);
      if (known && !isAskedIn(known, rows.get(personId)?.questionSet ?? 0)) {
        faults.add(`input.records[${at}].answers[${index}].question`, 'RETIRED', 'The questions of this record do not ask this.');
      }
    });
  });
  faults.throwIfAny();
}

async function write(tx: Tx, { records }: AnswerEscortRecordsInput, rows: ReadonlyMap<string, EscortRow>): Promise<void> {
  const kept = new Set<string>();
  const answers: GivenAnswer[] = [];
  const states: object[] = [];
  for (const { personId, answers: given, keep } of records) {
    const row = rows.get(personId);
    if (!row) continue;
    const standsBy = row.takenOver.filter((question) => (keep ?? []).includes(sectionOf(question)));
    for (const question of standsBy) kept.add(`${row.id} ${question}`);
    answers.push(
      ...given.map(({ question, value, detail }) => ({
        id: escortAnswerId(row.id, question),
        recordId: row.id,
        personId,
        question,
        ...writtenValue(question, value),
        detail: detail ?? null,
      })),
    );
    const now = [...row.answered, ...standsBy, ...given.map(({ question }) => question)];
    const touched = [...standsBy, ...given.map(({ question }) => question)].map(sectionOf);
    states.push({
      id: row.id,
      state: isComplete(progressOf(row.questionSet, now)) ? 'COMPLETED' : 'IN_PROGRESS',
      confirming: touched.some((section) => escortSectionRules[section].confirmedByAnother),
    });
  }
  await tx.query(
    `insert into escort_answer (id, record_id, person_id, question, value, words, detail, answered_by, answered_at)
     select a.id, a."recordId", a."personId", a.question, a.value, a.words, a.detail, $2, $3
     from jsonb_to_recordset($1::jsonb) as a(id uuid, "recordId" uuid, "personId" uuid, question text, value text, words text, detail text)
     on conflict (record_id, question) do update set id = excluded.id, value = excluded.value, words = excluded.words,
       detail = excluded.detail, prefilled = false, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
    [JSON.stringify(await tx.sealedRows('escort_answer', answers)), tx.viewer.accountId, tx.now],
  );
  await tx.query(
    `update escort_answer set prefilled = false, answered_by = $2, answered_at = $3
     where prefilled and record_id || ' ' || question = any($1::text[])`,
    [[...kept], tx.viewer.accountId, tx.now],
  );
  await tx.query(
    `update escort_record r set state = s.state, confirmed_by = null, confirmed_at = null,
       amended_at = case when r.state = 'CONFIRMED' then $3 else r.amended_at end,
       answered_by = case when s.confirming and not $2 = any(r.answered_by) then r.answered_by || $2::uuid else r.answered_by end,
       version = r.version + 1
     from jsonb_to_recordset($1::jsonb) as s(id uuid, state text, confirming boolean) where r.id = s.id`,
    [JSON.stringify(states), tx.viewer.accountId, tx.now],
  );
}
