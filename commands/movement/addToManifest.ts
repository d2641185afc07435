import { BadUserInput, NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import type { EntryFacts } from '../../domain/movement/facts';
import { movementLifecycle } from '../../domain/movement/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { Movement } from '../../entities/movement/Movement';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceMovement, assertStatus, lockWithPersons, type MovementInput, movementFacts, recordForPersons } from './movementStep';

export interface ManifestEntryInput {
  readonly personId: string;
  /** Abroad: the request that is the reason; left out, the person's request to that State. */
  readonly requestId?: string | null;
  /** Inside the country: reference of the order. */
  readonly transferOrder?: string | null;
  /** Inside the country: end of the certificate of fitness; left out, the one on the register. */
  readonly fitUntil?: Date | null;
}

export interface AddToManifestInput extends MovementInput {
  readonly entries: readonly ManifestEntryInput[];
}

const MOST_AT_ONCE = 1000;
/** As for the HEALTH gate: a certificate says nothing about next week (contract, Gates). */
const LONGEST_FITNESS_MS = 72 * 3_600_000;

/** C.6. A transfer coordinator lists persons; the statements are the same for one and for a thousand. */
export const addToManifest = command<AddToManifestInput>('addToManifest', { validate }, async (tx, viewer, input) => {
  const persons = input.entries.map(({ personId }) => personId);
  await assertVisible(tx, persons);
  const movement = await lockWithPersons(tx, input, persons);
  assertStatus('addToManifest', movement, viewer);
  const candidates = await list(tx, movement, input.entries);
  assertNotListedTwice(input.entries, candidates);
  const facts = await movementFacts(tx, movement.id);
  const refused = candidates.filter((candidate) => !candidate.listed).map(asRefusedEntry);
  assertStep(movementLifecycle, 'addToManifest', movement.status, { ...facts, entries: [...facts.entries, ...refused] }, viewer, tx.now);
  recordForPersons(tx, 'addToManifest', persons, 'The person was listed for a movement.');
  return advanceMovement(tx, 'addToManifest', movement, 'MANIFEST_DRAFT', { lastListedBy: viewer.accountId });
});

function validate(input: AddToManifestInput, now: Date): void {
  const faults = new InputFaults();
  const count = input.entries.length;
  if (count === 0) faults.add('input.entries', 'REQUIRED', 'Name at least one person.');
  if (count > MOST_AT_ONCE) faults.add('input.entries', 'INVALID_VALUE', `At most ${MOST_AT_ONCE} persons at once.`);
  const seen = new Set<string>();
  input.entries.forEach((entry, index) => {
    const path = `input.entries[${index}]`;
    if (seen.has(entry.personId)) faults.add(`${path}.personId`, 'INVALID_VALUE', 'The person is named twice.');
    seen.add(entry.personId);
    faults.requireText(`${path}.transferOrder`, entry.transferOrder);
    if (entry.fitUntil && entry.fitUntil.getTime() > now.getTime() + LONGEST_FITNESS_MS) {
      faults.add(`${path}.fitUntil`, 'INVALID_VALUE', 'Fitness is certified for 72 hours at most.');
    }
  });
  faults.throwIfAny();
}

async function assertVisible(tx: Tx, persons: readonly string[]): Promise<void> {
  if (!persons.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from person where id = any($1::uuid[])', [persons]);
  if (seen.length !== persons.length) throw new NotFound();
}

interface Candidate {
  readonly personId: string;
  readonly hasReason: boolean;
  readonly elsewhere: boolean;
  readonly listed: boolean;
}

/** Lists whoever can be listed at all: a reason to name, and on no other manifest (I-19). The guards ask the rest. */
function list(tx: Tx, movement: Movement, entries: readonly ManifestEntryInput[]): Promise<Candidate[]> {
  const wanted = entries.map((entry) => ({
    id: tx.newId('Part'),
    person_id: entry.personId,
    request_id: entry.requestId != null && isId(entry.requestId) ? entry.requestId : null,
    any_request: entry.requestId == null,
    transfer_order: entry.transferOrder ?? null,
    fit_until: entry.fitUntil ?? null,
  }));
  return tx.query<Candidate>(
    `with candidate as (
       select w.id, w.person_id, r.id as request_id, case when $3::text is null then w.transfer_order end as transfer_order,
         coalesce(w.fit_until, g.cleared_until, h.valid_until) as fit_until,
         exists (select from manifest_entry o where o.person_id = w.person_id and o.open and o.movement_id <> $1) as elsewhere
       from jsonb_to_recordset($2::jsonb) as w(id uuid, person_id uuid, request_id uuid, any_request boolean, transfer_order text, fit_until timestamptz)
       left join lateral (
         select q.id from repatriation_request q
         where q.person_id = w.person_id and q.country = $3 and (w.any_request or q.id = w.request_id)
         order by q.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED') desc, q.created_at desc limit 1) r on true
       left join gate g on g.request_id = r.id and g.kind = 'HEALTH' and g.hand_status = 'CLEARED'
       left join lateral (
         select case when e.outcome <> 'UNFIT' then e.valid_until end as valid_until from health_event e
         where e.person_id = w.person_id and e.kind = 'FIT_TO_TRAVEL' order by e.occurred_at desc limit 1) h on true
     ), listed as (
       insert into manifest_entry (id, movement_id, person_id, request_id, country, transfer_order, status, fit_until, open, added_by, added_at)
       select c.id, $1, c.person_id, c.request_id, $3, c.transfer_order, 'LISTED', c.fit_until, true, $4, $5
       from candidate c where not c.elsewhere and (c.request_id is not null or c.transfer_order is not null)
       on conflict (movement_id, person_id) do update set request_id = excluded.request_id, transfer_order = excluded.transfer_order,
         status = 'LISTED', status_reason = null, fit_until = excluded.fit_until, open = true, added_by = excluded.added_by, added_at = excluded.added_at
         where not manifest_entry.open
       returning person_id
     )
     select c.person_id, c.request_id is not null or c.transfer_order is not null as has_reason, c.elsewhere, l.person_id is not null as listed
     from candidate c left join listed l on l.person_id = c.person_id`,
    [movement.id, JSON.stringify(wanted), movement.toCountry, tx.viewer.accountId, tx.now],
  );
}

function assertNotListedTwice(entries: readonly ManifestEntryInput[], candidates: readonly Candidate[]): void {
  const already = new Set(
    candidates.filter(({ listed, hasReason, elsewhere }) => !listed && hasReason && !elsewhere).map(({ personId }) => personId),
  );
  const faults = entries.flatMap(({ personId }, index) =>
    already.has(personId)
      ? [{ path: `input.entries[${index}].personId`, code: 'ALREADY_LISTED', message: 'The person is on this manifest already.' }]
      : [],
  );
  if (faults.length > 0) throw new BadUserInput(faults);
}

/** Somebody who could not be listed, so that the guards name this rule beside those of the others. */
const asRefusedEntry = ({ personId, hasReason, elsewhere }: Candidate): EntryFacts => ({
  personId,
  requestId: null,
  status: 'LISTED',
  open: true,
  reasonHolds: hasReason,
  scheduled: false,
  atOrigin: true,
  listedElsewhere: elsewhere,
  fitUntil: '9999-12-31T00:00:00.000Z',
  gateFailed: false,
  riskExcluded: true,
  riskExcludedUntil: null,
  detainee: false,
  child: false,
  female: false,
  related: [],
});
