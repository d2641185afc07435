import { BadUserInput, NotFound } from '../../domain/errors';
import { checkpoints } from '../../domain/movement/checkpoints';
import { countedAs } from '../../domain/movement/entries';
import type { MovementFacts } from '../../domain/movement/facts';
import { type Replay, replay } from '../../domain/movement/story';
import type { LateEventKind } from '../../domain/movement/storyEvent';
import type { ManifestEntryStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Headcount } from '../../entities/movement/Headcount';
import { Movement } from '../../entities/movement/Movement';
import { startClocks } from '../clock/clocks';
import { command } from '../command';
import { requestsDeparted } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { oweChecks } from './emergencyChecks';
import { lockEscortRecords } from './escortStep';
import { type LateEventInput, lateEvent, validateLateEvents } from './lateEvents';
import { diversionOf, reasonCodesOf, writeLockouts, writeNights } from './lateHappenings';
import { wayOf, writeLegs } from './lateLegs';
import { lockWithPersons, type MovementInput, movementFacts, recordForPersons } from './movementStep';
import { lateSummary, storyOf } from './movementStory';

export interface RecordLateMovementEventsInput extends MovementInput {
  readonly events: readonly LateEventInput[];
  /** Needed where one of them happened more than a day ago (I-43). */
  readonly lateReason?: string | null;
  /** True: the same report, and nothing is written. */
  readonly dryRun: boolean;
}

/**
 * I-43. What a convoy without a line reports late and out of order: the story is told once more in the order in which it
 * happened, and written whole or not at all. The report names no person.
 */
export const recordLateMovementEvents = command<RecordLateMovementEventsInput>(
  'recordLateMovementEvents',
  { validate: ({ events }) => validateLateEvents(events) },
  async (tx, viewer, input) => {
    await assertVisible(tx, input);
    const movement = await lockWithPersons(tx, input);
    const facts = await movementFacts(tx, movement.id);
    const story = await storyOf(tx, movement.id);
    const countIds = input.events.map(() => tx.newId('Part'));
    const legIds = input.events.map(({ legs }) => (legs ?? []).map(() => tx.newId('Part')));
    const late = input.events.map((event, index) =>
      lateEvent(event, {
        index,
        countId: countIds[index] ?? '',
        legIds: legIds[index] ?? [],
        lateReason: input.lateReason ?? null,
        recordedAt: tx.now,
      }),
    );
    const told = replay([...story.events, ...late], facts, story, viewer, tx.now);
    const faulty = told.events.filter(({ faults }) => faults.length > 0);
    const report = reportOf(input, movement, told);
    const reasons = reasonCodesOf(input.events, tx.now);
    const diversion = await diversionOf(tx, movement, input.events, told.boundBy);
    if (input.dryRun) return { kind: 'Movement', id: movement.id, version: movement.version, report };
    if (faulty.length > 0) {
      throw new BadUserInput(
        faulty.flatMap(({ index, faults }) => faults.map(({ code, message }) => ({ path: `input.events[${index}]`, code, message }))),
      );
    }
    const version = await write(tx, { input, movement, facts, told, countIds, legIds, reasons, diversion });
    return { kind: 'Movement', id: movement.id, version, report };
  },
);

/** Whoever is out of the viewer's sight is counted as unidentified, as for every count. @throws NotFound */
async function assertVisible(tx: Tx, { events }: RecordLateMovementEventsInput): Promise<void> {
  const present = [...new Set(events.flatMap((event) => event.present ?? []))];
  if (!present.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from person where id = any($1::uuid[])', [present]);
  if (seen.length !== present.length) throw new NotFound();
}

const reportOf = ({ dryRun }: RecordLateMovementEventsInput, movement: Movement, told: Replay) => ({
  dryRun,
  statusBefore: movement.status,
  statusAfter: told.events.some(({ faults }) => faults.length > 0) ? movement.status : told.status,
  events: told.events.map(({ index, kind, occurredAt, from, to, faults }) => ({
    index,
    kind,
    occurredAt: occurredAt.toISOString(),
    valid: faults.length === 0,
    fromStatus: from,
    toStatus: to,
    faults,
  })),
});

interface Telling {
  readonly input: RecordLateMovementEventsInput;
  readonly movement: Movement;
  readonly facts: MovementFacts;
  readonly told: Replay;
  readonly countIds: readonly string[];
  readonly legIds: readonly (readonly string[])[];
  readonly reasons: readonly (string | null)[];
  readonly diversion: Partial<Movement>;
}

async function write(tx: Tx, { input, movement, facts, told, countIds, legIds, reasons, diversion }: Telling): Promise<number> {
  const at = (kind: LateEventKind) => told.events.find((event) => event.kind === kind)?.occurredAt;
  const [departedAt, arrivedAt] = [at('DEPARTED'), at('ARRIVED')];
  await insertCounts(tx, input, movement, countIds);
  await moveEntries(tx, input, facts);
  await writeNights(tx, movement.id, told.nights);
  await writeLegs(tx, movement.id, told.legs, wayOf(input.events, legIds));
  await writeLockouts(tx, movement.id, input, reasons);
  if (departedAt) {
    const travelling = facts.entries.filter(({ open }) => open);
    await requestsDeparted(
      tx,
      travelling.flatMap(({ requestId }) => requestId ?? []),
    );
    await lockEscortRecords(tx, movement.id);
    await oweChecks(tx, facts, departedAt);
    recordForPersons(
      tx,
      'recordLateMovementEvents',
      travelling.map(({ personId }) => personId),
      'The person departed.',
    );
  }
  if (arrivedAt) {
    await startClocks(tx, [{ kind: 'HEADCOUNT_RECONCILED', subjectId: movement.id, personId: null, country: null, start: arrivedAt }]);
  }
  for (const { kind, occurredAt, from, to } of [...told.events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())) {
    tx.record({
      subjectType: 'Movement',
      subjectId: movement.id,
      personId: null,
      audience: 'CUSTODIAL',
      action: lateSummary[kind].action,
      fromState: from,
      toState: to,
      summary: lateSummary[kind].summary,
      occurredAt,
      detail: { toldLate: true, ...(input.lateReason == null ? {} : { lateReason: input.lateReason }) },
    });
  }
  const last = Math.max(...told.events.map(({ occurredAt }) => occurredAt.getTime()), movement.lastEventAt?.getTime() ?? 0);
  return tx.update(Movement, movement, {
    ...diversion,
    status: told.status,
    departedAt: departedAt ?? movement.departedAt,
    arrivedAt: arrivedAt ?? movement.arrivedAt,
    lastEventAt: new Date(last),
  });
}

function insertCounts(
  tx: Tx,
  { events, lateReason }: RecordLateMovementEventsInput,
  movement: Movement,
  countIds: readonly string[],
): Promise<void> {
  return tx.insert(
    Headcount,
    events.flatMap((event, index) =>
      event.kind === 'COUNTED' && event.checkpoint
        ? [
            {
              id: countIds[index] ?? '',
              movementId: movement.id,
              checkpoint: event.checkpoint,
              side: checkpoints[event.checkpoint].side,
              place: event.place ?? '',
              present: [...(event.present ?? [])],
              unidentified: [...(event.unidentified ?? [])],
              countedBy: tx.viewer.accountId,
              occurredAt: event.occurredAt,
              recordedAt: tx.now,
              lateReason: lateReason ?? null,
            },
          ]
        : [],
    ),
  );
}

/** Where the counts put each person, told in their order, in one statement. */
async function moveEntries(tx: Tx, { events }: RecordLateMovementEventsInput, facts: MovementFacts): Promise<void> {
  const statuses = new Map<string, ManifestEntryStatus>(
    facts.entries.filter(({ open }) => open).map((entry) => [entry.personId, entry.status]),
  );
  for (const event of [...events].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())) {
    const move = event.checkpoint ? countedAs[event.checkpoint] : undefined;
    if (event.kind !== 'COUNTED' || !move) continue;
    const present = new Set(event.present ?? []);
    for (const [person, status] of statuses) {
      if (present.has(person) && move.from.includes(status)) statuses.set(person, move.to);
      else if (move.to === 'BOARDED' && status === 'BOARDED' && !present.has(person)) statuses.set(person, 'CHECKED_OUT');
    }
  }
  await tx.query(
    `update manifest_entry e set status = s.status from jsonb_to_recordset($2::jsonb) as s(person uuid, status text)
     where e.movement_id = $1 and e.person_id = s.person and e.open and e.status <> s.status`,
    [facts.movementId, JSON.stringify([...statuses].map(([person, status]) => ({ person, status })))],
  );
}
