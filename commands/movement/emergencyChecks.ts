import { clockRule } from '../../domain/clock/clocks';
import { GuardFailed, NotFound } from '../../domain/errors';
import { owedAfterDeparture, type PreCheckKind, preChecks } from '../../domain/movement/emergency';
import type { MovementFacts } from '../../domain/movement/facts';
import { isId } from '../../domain/reference/nodeId';
import { endClocks, startClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { lockEscortRecords } from './escortStep';
import { advanceMovement, type MovementInput, movementStep, recordForPersons } from './movementStep';

export interface CompleteEmergencyChecksInput extends MovementInput {
  readonly checks: readonly {
    readonly kind: PreCheckKind;
    /** Where it is owed for each person: for whom it was completed. */
    readonly personIds?: readonly string[] | null;
    /** The document, certificate or note, by reference. */
    readonly evidence: string;
  }[];
}

interface WantedCheck {
  readonly kind: PreCheckKind;
  readonly person: string | null;
  readonly evidence: string;
}

/** What departs unchecked is owed within 72 hours, person by person; the clock says until when. */
export async function oweChecks(tx: Tx, facts: MovementFacts, departedAt: Date): Promise<void> {
  const owed = owedAfterDeparture(facts, departedAt);
  if (owed.length === 0) return;
  await tx.query(
    `insert into emergency_check (id, movement_id, person_id, kind, due_at)
     select o.id, $1, o.person_id, o.kind, $3 from jsonb_to_recordset($2::jsonb) as o(id uuid, person_id uuid, kind text)`,
    [
      facts.movementId,
      JSON.stringify(owed.map(({ kind, personId }) => ({ id: tx.newId('Part'), person_id: personId, kind }))),
      clockRule('EMERGENCY_CHECKS').dueAt(departedAt),
    ],
  );
  await startClocks(tx, [{ kind: 'EMERGENCY_CHECKS', subjectId: facts.movementId, personId: null, country: null, start: departedAt }]);
}

/** MV17. Each check by its role; with the last one the clock is met. A late one stays a breach. */
export const completeEmergencyChecks = command<CompleteEmergencyChecksInput>(
  'completeEmergencyChecks',
  { validate },
  async (tx, viewer, input) => {
    const persons = [...new Set(input.checks.flatMap(({ personIds }) => personIds ?? []))];
    await assertVisible(tx, persons);
    const { movement } = await movementStep(tx, viewer, 'completeEmergencyChecks', input, undefined, persons);
    assertRoles(tx, input);
    await assertRecords(tx, movement.id, input);
    const wanted = input.checks.flatMap(({ kind, personIds, evidence }): WantedCheck[] =>
      preChecks[kind].perPerson
        ? (personIds ?? []).map((personId) => ({ kind, person: personId, evidence }))
        : [{ kind, person: null, evidence }],
    );
    const rows = await tx.query<{ id: string; kind: PreCheckKind; personId: string | null }>(
      'select id, kind, person_id from emergency_check where movement_id = $1 and done_at is null',
      [movement.id],
    );
    const completed = await tx.sealedRows(
      'emergency_check',
      rows.flatMap((row) => {
        const check = wanted.find(({ kind, person }) => kind === row.kind && person === row.personId);
        return check ? [{ ...row, evidence: check.evidence }] : [];
      }),
    );
    const done = await tx.query<{ owed: number; done: number }>(
      `with done as (
         update emergency_check c set done_at = $3, done_by = $4, evidence = w.evidence
         from jsonb_to_recordset($2::jsonb) as w(id uuid, evidence text)
         where c.movement_id = $1 and c.id = w.id and c.done_at is null returning c.id)
       select (select count(*) from done)::int as done,
         (select count(*) from emergency_check o where o.movement_id = $1 and o.done_at is null)::int - (select count(*) from done)::int as owed`,
      [movement.id, JSON.stringify(completed), tx.now, viewer.accountId],
    );
    const owed = done[0]?.owed ?? 0;
    if (done[0]?.done !== wanted.length) throw new NotFound();
    await lockEscortRecords(tx, movement.id);
    if (owed === 0) await endClocks(tx, [movement.id], { met: ['EMERGENCY_CHECKS'] });
    recordForPersons(tx, 'completeEmergencyChecks', persons, 'A check that an emergency departure left out was completed.');
    const told = (kind: PreCheckKind) => input.checks.find((check) => check.kind === kind)?.evidence;
    return advanceMovement(tx, 'completeEmergencyChecks', movement, movement.status, {
      lastEventAt: movement.lastEventAt,
      receivingConfirmation: told('RECEIVING_CONFIRMATION') ?? movement.receivingConfirmation,
      icrcInformedAt: told('ICRC_INFORMED') === undefined ? movement.icrcInformedAt : tx.now,
    });
  },
);

function validate({ checks }: CompleteEmergencyChecksInput): void {
  const faults = new InputFaults();
  if (checks.length === 0) faults.add('input.checks', 'REQUIRED', 'Name at least one check.');
  if (new Set(checks.map(({ kind }) => kind)).size !== checks.length)
    faults.add('input.checks', 'INVALID_VALUE', 'A check is named twice.');
  checks.forEach(({ kind, personIds, evidence }, at) => {
    const path = `input.checks[${at}]`;
    if (evidence.trim() === '') faults.add(`${path}.evidence`, 'REQUIRED', 'This may not be empty.');
    if (preChecks[kind].perPerson && (personIds ?? []).length === 0) faults.add(`${path}.personIds`, 'REQUIRED', 'Name the persons.');
    if (!preChecks[kind].perPerson && personIds != null) {
      faults.add(`${path}.personIds`, 'INVALID_VALUE', 'This is owed for the movement as a whole.');
    }
  });
  faults.throwIfAny();
}

async function assertVisible(tx: Tx, persons: readonly string[]): Promise<void> {
  if (!persons.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from person where id = any($1::uuid[])', [persons]);
  if (seen.length !== persons.length) throw new NotFound();
}

function assertRoles(tx: Tx, { checks }: CompleteEmergencyChecksInput): void {
  const others = checks.filter(({ kind }) => !(preChecks[kind].by as readonly string[]).includes(tx.viewer.role));
  if (others.length === 0) return;
  throw new GuardFailed([{ rule: 'ROLE', message: `Another role completes ${others.map(({ kind }) => kind).join(' and ')}.`, gate: null }]);
}

/** An escort record is completed by confirming it, never by a note. */
async function assertRecords(tx: Tx, movementId: string, { checks }: CompleteEmergencyChecksInput): Promise<void> {
  const persons = checks.find(({ kind }) => kind === 'ESCORT_RECORD')?.personIds ?? [];
  if (persons.length === 0) return;
  const confirmed = await tx.query(
    'select person_id from escort_record where movement_id = $1 and person_id = any($2::uuid[]) and confirmed_at is not null',
    [movementId, persons],
  );
  if (confirmed.length === new Set(persons).size) return;
  throw new GuardFailed([{ rule: 'ESCORT_RECORD', message: 'A person has no confirmed escort record.', gate: null }]);
}
