import type { MutationName } from '../../domain/access/operations';
import type { Viewer } from '../../domain/access/viewer';
import { InvalidTransition, NotFound, StaleVersion } from '../../domain/errors';
import { assertStep, type Verb, verbsFrom } from '../../domain/lifecycle/lifecycle';
import { type MovementFacts, travelling } from '../../domain/movement/facts';
import type { LegVerb } from '../../domain/movement/legs/legLifecycle';
import type { StopVerb } from '../../domain/movement/legs/stopLifecycle';
import { type MovementVerb, movementLifecycle } from '../../domain/movement/lifecycle';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Movement } from '../../entities/movement/Movement';
import { movementFactsSql } from '../../queries/movement/movementFacts';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing movement takes. */
export interface MovementInput extends CommandInput {
  readonly movementId: string;
  readonly expectedVersion?: number | null;
}

/** A verb that nothing stands in the way of, on the locked movement. */
export interface MovementStep {
  readonly verb: MovementVerb;
  readonly movement: Movement;
  readonly facts: MovementFacts;
}

/** The movement alone, for verbs that change no person and ask nothing about one. @throws NotFound, StaleVersion */
export function lockMovement(tx: Tx, input: MovementInput): Promise<Movement> {
  return tx.lockRow<Movement>('movement', input.movementId, input.expectedVersion);
}

/**
 * The movement with everybody who travels and, besides, `others`: persons first, then the movement (lock order of the
 * architecture). Statements do not grow with the list. @throws NotFound, StaleVersion
 */
export async function lockWithPersons(tx: Tx, input: MovementInput, others: readonly string[] = []): Promise<Movement> {
  const visible = isId(input.movementId) ? await tx.one('select id from movement where id = $1', [input.movementId]) : undefined;
  if (!visible) throw new NotFound();
  await tx.enterSystemScope();
  const locked = await tx.query<{ person: string }>(
    `select person, pg_advisory_xact_lock(hashtextextended(person::text, 0)) from (
       select person_id as person from manifest_entry where movement_id = $1 and open
       union select unnest($2::uuid[]) order by person) sorted`,
    [input.movementId, others],
  );
  const movement = await lockMovement(tx, input);
  for (const { person } of locked) tx.subjects.add(person);
  return movement;
}

/** One row of the view that `availableActions` reads too. */
export async function movementFacts(tx: Tx, movementId: string): Promise<MovementFacts> {
  const row = await tx.one<{ facts: MovementFacts }>(`select (${movementFactsSql('$1')}) as facts`, [movementId]);
  if (!row) throw new Error('A locked movement has no facts.');
  return row.facts;
}

/** @throws InvalidTransition: before anything is written that the verb could not begin with. */
export function assertStatus(verb: MovementVerb, movement: Movement, viewer: Viewer): void {
  if (movementLifecycle.verbs[verb].from.includes(movement.status)) return;
  throw new InvalidTransition(movement.status, verbsFrom(movementLifecycle, movement.status, viewer.role));
}

/**
 * Locks the movement and its persons and asks the lifecycle table.
 * @throws NotFound, StaleVersion, InvalidTransition, FourEyesRequired, GuardFailed
 */
export async function movementStep(
  tx: Tx,
  viewer: Viewer,
  verb: MovementVerb,
  input: MovementInput,
  intended: (facts: MovementFacts) => MovementFacts = (facts) => facts,
  others: readonly string[] = [],
): Promise<MovementStep> {
  const movement = await lockWithPersons(tx, input, others);
  const facts = intended(await movementFacts(tx, movement.id));
  // Somebody was listed between the look at the list and the lock: without the person's lock the facts could still change.
  if (!travelling(facts).every((entry) => tx.subjects.has(entry.personId))) throw new StaleVersion(movement.version);
  assertStep(movementLifecycle, verb, movement.status, facts, viewer, tx.now);
  return { verb, movement, facts };
}

/** The facts that stand in the movement's own row, for verbs whose guards ask nothing else. */
export const factsOfRow = (movement: Movement): MovementFacts => ({
  movementId: movement.id,
  status: movement.status,
  toCountry: movement.toCountry,
  destinationAdmits: true,
  lastListedBy: movement.lastListedBy,
  carrierNamed: movement.carrier !== null,
  routeNamed: movement.route !== null,
  escorts: movement.escorts ?? 0,
  femaleEscort: movement.femaleEscort,
  receivingConfirmed: movement.receivingConfirmation !== null,
  icrcInformed: movement.icrcInformedAt !== null,
  entries: [],
  boarded: null,
  boardedUnidentified: [],
  received: null,
  receivedUnidentified: [],
  receivedBy: null,
  escortUnconfirmed: [],
  stopRunning: false,
  emergencyUntil: null,
  escortMissing: [],
  checksOwed: false,
  familySplit: [],
  withoutConsent: [],
  escapeUncountedSince: null,
});

type Changes = Partial<Omit<Movement, 'id' | 'version' | 'updatedAt' | 'status'>>;

interface Telling {
  readonly summary?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** When it happened on the ground; left out, now. */
  readonly occurredAt?: Date | undefined;
  /** Why it was recorded more than a day later (I-43). */
  readonly lateReason?: string | null | undefined;
}

/** Writes the new status and records the event, with both clocks. */
export async function advanceMovement(
  tx: Tx,
  verb: MovementVerb | LegVerb | StopVerb | 'planOvernightStop',
  movement: Movement,
  to: MovementStatus,
  changes: Changes = {},
  telling: Telling = {},
): Promise<Changed> {
  const rule: Pick<Verb<MovementStatus, MovementFacts>, 'audience' | 'event'> = verb in movementLifecycle.verbs
    ? movementLifecycle.verbs[verb as MovementVerb]
    : { audience: 'CUSTODIAL', event: 'The movement went on.' };
  const occurredAt = telling.occurredAt ?? tx.now;
  const version = await tx.update(Movement, movement, { lastEventAt: occurredAt, ...changes, status: to });
  const detail = { ...telling.detail, ...(telling.lateReason == null ? {} : { lateReason: telling.lateReason }) };
  tx.record({
    subjectType: 'Movement',
    subjectId: movement.id,
    personId: null,
    audience: rule.audience,
    action: verb,
    fromState: movement.status,
    toState: to,
    summary: telling.summary ?? rule.event,
    ...(Object.keys(detail).length > 0 ? { detail } : {}),
    occurredAt,
  });
  return { kind: 'Movement', id: movement.id, version };
}

/** The same thing happened to many persons: one event in the history of each. */
export function recordForPersons(tx: Tx, verb: MutationName, personIds: readonly string[], summary: string): void {
  for (const personId of personIds) {
    tx.record({ subjectType: 'Person', subjectId: personId, personId, audience: 'CUSTODIAL', action: verb, summary });
  }
}
