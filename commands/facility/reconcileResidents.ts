import { BadUserInput, type FieldFault } from '../../domain/errors';
import { admits, isDestinationInside } from '../../domain/facility/admission';
import { type FamilyPlace, leftWithoutAdult, outcomeRule, parted, type ResidentOutcome } from '../../domain/facility/reconciliation';
import { facilityLifecycle } from '../../domain/facility/statusLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import type { MovementStatus } from '../../domain/movement/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import type { Facility } from '../../entities/facility/Facility';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { type FacilityInput, lockFacility, tellOfFacility } from './facilityStep';
import { careForChildren, writeOutcomes } from './residentOutcomes';

export interface ResidentInput {
  readonly personId: string;
  readonly outcome: ResidentOutcome;
  /** When it happened; of UNKNOWN: when anybody saw the person last; of NEVER_THERE: when it was found out. */
  readonly at: Date;
  /** Of MOVED: the place that took the person in. */
  readonly facilityCode?: string | null;
  /** Of LEFT: where to, as the person said. */
  readonly destination?: string | null;
  /** Of RETURNED: the State that took the person in. */
  readonly country?: string | null;
  readonly reasons?: string | null;
}

export interface ReconcileResidentsInput extends FacilityInput {
  readonly residents: readonly ResidentInput[];
}

/** One line of the list with what the register says. */
export interface ResidentLine extends ResidentInput {
  readonly toFacilityId: string | null;
}

const MOST_AT_ONCE = 2000;
const LATE_MS = 24 * 3_600_000;
const SHORTEST_REASONS = 20;
/** From the departure to the last discrepancy: the movement itself says where everybody is (C.6). */
const UNDER_WAY: readonly MovementStatus[] = ['DEPARTED', 'DIVERTED', 'ARRIVED', 'RECONCILING', 'DISCREPANCY'];

/**
 * FA2, I-40. What became of each of a list, written whole or not at all, with every fault by line: of a place that closes, and of
 * one that operates after a roll-call. Families stay together, or a panel has decided (I-11). Who is in custody there leaves by a movement.
 */
export const reconcileResidents = command<ReconcileResidentsInput>('reconcileResidents', { validate }, async (tx, viewer, input) => {
  const ids = input.residents.map(({ personId }) => personId);
  // Under the viewer: whoever is out of sight is absent.
  const seen = new Set(
    (await tx.query<{ id: string }>('select id from person where id = any($1::uuid[])', [ids.filter(isId)])).map(({ id }) => id),
  );
  await tx.lockPersons([...seen]);
  const facility = await lockFacility(tx, input);
  const movesByList = input.residents.some(({ outcome }) => outcome === 'MOVED');
  const facts = { status: facility.status, present: 0, movesByList };
  const rule = assertStep(facilityLifecycle, 'reconcileResidents', facility.status, facts, viewer, tx.now);
  const register = await registerOf(tx, facility, [...seen]);
  const places = await placesOf(tx, input.residents);
  const faults = faultsOf(input.residents, facility, seen, register, places);
  faults.push(...(await unknownStates(tx, input.residents)));
  if (faults.length > 0) throw new BadUserInput(faults);
  const lines = input.residents.map((line) => ({ ...line, toFacilityId: placeNamed(line, places)?.id ?? null }));
  const outcomes = new Map(lines.map(({ personId, outcome }) => [personId, outcome]));
  await writeOutcomes(tx, facility, lines);
  careForChildren(
    tx,
    leftWithoutAdult(register.families, (id) => outcomes.get(id) ?? null),
  );
  tellOfFacility(tx, facility, 'reconcileResidents', rule.event);
  return { kind: 'Facility', id: facility.id, version: facility.version };
});

function validate({ residents }: ReconcileResidentsInput, now: Date): void {
  const faults = new InputFaults();
  if (residents.length === 0) faults.add('input.residents', 'REQUIRED', 'Name at least one person.');
  if (residents.length > MOST_AT_ONCE) faults.add('input.residents', 'INVALID_VALUE', `At most ${MOST_AT_ONCE} persons at once.`);
  const named = new Set<string>();
  residents.forEach((line, at) => {
    const path = `input.residents[${at}]`;
    faults.requirePast(`${path}.at`, line.at, now).requireText(`${path}.destination`, line.destination);
    if (named.has(line.personId)) faults.add(`${path}.personId`, 'INVALID_VALUE', 'The person is named twice.');
    named.add(line.personId);
    const { names, reasons } = outcomeRule(line.outcome);
    if ((names === 'PLACE') !== (line.facilityCode != null))
      faults.add(`${path}.facilityCode`, 'CONFLICT', 'Whoever moved is in another place, and nobody else: name it.');
    if ((names === 'DESTINATION') !== (line.destination != null))
      faults.add(`${path}.destination`, 'CONFLICT', 'Whoever left went somewhere, and nobody else: say where to.');
    if ((names === 'STATE') !== (line.country != null))
      faults.add(`${path}.country`, 'CONFLICT', 'Whoever was returned is with a State, and nobody else: name it.');
    // I-15, I-43: what is known of it, and why it is told late.
    const owesReasons = reasons || now.getTime() - line.at.getTime() > LATE_MS;
    if (owesReasons && (line.reasons ?? '').trim().length < SHORTEST_REASONS)
      faults.add(
        `${path}.reasons`,
        'REASON_REQUIRED',
        'Say in at least 20 characters what is known of it, or why it is told more than a day late.',
      );
  });
  faults.throwIfAny();
}

interface Register {
  readonly residents: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  /** References of the movements on which somebody of the list is under way. */
  readonly underWay: ReadonlyMap<string, string>;
  readonly families: readonly FamilyPlace[];
}

/** Who of the list lives, is held there or is under way, and the children with whom they are kept together, of whom either is on it. */
async function registerOf(tx: Tx, facility: Facility, ids: readonly string[]): Promise<Register> {
  const [row] = await tx.query<{ residents: string[]; held: string[]; underWay: Record<string, string>; families: FamilyPlace[] }>(
    `with here as (select p.id, counts_as_child(p) as child from person p where p.residence_facility_id = $1 and p.merged_into is null),
     pair as (
       -- Links that keep together as on lists (kept_together); of two children of a unit each is read once from either side.
       select distinct c.id as child, a.id as other, a.child as between_children
       from here c join family_link l on l.person_id = c.id join here a on a.id = l.other_id
       where c.child and (case when a.child then l.of_unit else not l.otherwise_related end) and (c.id = any($2::uuid[]) or a.id = any($2::uuid[])))
     select array(select h.id::text from here h where h.id = any($2::uuid[])) as residents,
       array(select c.person_id::text from custody_episode c where c.facility_id = $1 and c.ended_at is null and c.person_id = any($2::uuid[])) as held,
       coalesce((select json_object_agg(e.person_id, m.ref) from manifest_entry e join movement m on m.id = e.movement_id
         where e.person_id = any($2::uuid[]) and e.open and m.status = any($3::text[])), '{}'::json) as under_way,
       coalesce((select json_agg(json_build_object('childId', p.child, 'otherId', p.other, 'betweenChildren', p.between_children, 'decided',
           exists (select from child_case d where d.person_id in (p.child, case when p.between_children then p.other end)
             and d.separates_from_parent and d.independent_review is not null and d.decided_at is not null)))
         from pair p), '[]'::json) as families`,
    [facility.id, ids, UNDER_WAY],
  );
  return {
    residents: new Set(row?.residents),
    held: new Set(row?.held),
    underWay: new Map(Object.entries(row?.underWay ?? {})),
    families: row?.families ?? [],
  };
}

async function placesOf(tx: Tx, residents: readonly ResidentInput[]): Promise<ReadonlyMap<string, Facility>> {
  const codes = [...new Set(residents.flatMap(({ facilityCode }) => facilityCode ?? []))];
  const rows = codes.length === 0 ? [] : await tx.query<Facility>('select * from facility where code = any($1::text[])', [codes]);
  return new Map(rows.map((facility) => [facility.code, facility]));
}

/** A return is a return to a State. */
async function unknownStates(tx: Tx, residents: readonly ResidentInput[]): Promise<FieldFault[]> {
  const named = [...new Set(residents.flatMap(({ country }) => country ?? []))];
  if (named.length === 0) return [];
  const known = new Set(
    (await tx.query<{ code: string }>('select code from origin_country where is_state and code = any($1::text[])', [named])).map(
      ({ code }) => code,
    ),
  );
  return residents.flatMap(({ country }, at) =>
    country == null || known.has(country)
      ? []
      : [{ path: `input.residents[${at}].country`, code: 'INVALID_VALUE', message: 'This is no code of a State.' }],
  );
}

const placeNamed = ({ facilityCode }: ResidentInput, places: ReadonlyMap<string, Facility>) =>
  facilityCode == null ? undefined : places.get(facilityCode);

function faultsOf(
  residents: readonly ResidentInput[],
  facility: Facility,
  seen: ReadonlySet<string>,
  register: Register,
  places: ReadonlyMap<string, Facility>,
): FieldFault[] {
  const listed = new Map(residents.map((line) => [line.personId, line]));
  const left = parted(register.families, (personId) => {
    const line = listed.get(personId);
    if (line === undefined) return facility.code;
    return outcomeRule(line.outcome).chosen ? (line.facilityCode ?? 'LEFT') : null;
  });
  return residents.flatMap((line, at): FieldFault[] => {
    const fault = (name: string, code: string, message: string) => [{ path: `input.residents[${at}].${name}`, code, message }];
    if (!seen.has(line.personId)) return fault('personId', 'NOT_FOUND', 'There is no such person.');
    const movement = register.underWay.get(line.personId);
    if (movement !== undefined)
      return fault('personId', 'UNDER_WAY', `The person is under way with movement ${movement}: its counts say what became of it.`);
    if (register.held.has(line.personId) && line.outcome !== 'UNKNOWN')
      return fault('outcome', 'IN_CUSTODY', 'The person is in custody there: a movement or the end of the custody says what became of it.');
    if (!register.held.has(line.personId) && !register.residents.has(line.personId))
      return fault('personId', 'NOT_THERE', 'The person does not live there: nothing is open.');
    if (line.outcome === 'MOVED') {
      const place = placeNamed(line, places);
      if (!place) return fault('facilityCode', 'UNKNOWN_FACILITY', 'There is no facility of this code.');
      if (place.id === facility.id || !isDestinationInside(place) || !admits(place))
        return fault('facilityCode', 'I-03', 'This place takes nobody in: it is the same, abroad, closed or not recognised.');
    }
    return left.has(line.personId)
      ? fault(
          'personId',
          'I-11',
          'A child and a parent or guardian would part: name both with the same outcome, or the panel decides it first.',
        )
      : [];
  });
}
