import { createHash } from 'node:crypto';
import { BadUserInput } from '../../domain/errors';
import { type IntakeFault, intakeColumns, type RawRow } from '../../domain/intake/columns';
import { type ListedRow, readIntakeList } from '../../domain/intake/readList';
import { type IntakePerson, readRow } from '../../domain/intake/readRow';
import type { ImportOutcome } from '../../domain/intake/vocabulary';
import { duplicateSearch } from '../../domain/person/findDuplicates';
import type { MatchRecord } from '../../domain/person/recordComparison';
import { advisoryLocks } from '../../domain/reference/advisoryLocks';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { inSlices } from '../inSlices';
import { insertPersons, type NewPerson } from '../person/insertPersons';
import type { Tx } from '../Tx';
import { knownRecords, recordPairs } from './duplicateCandidates';

export interface ImportIntakeInput extends CommandInput {
  readonly csv: string;
  /** True: the same report, and nothing is written. */
  readonly dryRun?: boolean | null;
}

export interface ImportRowResult {
  readonly line: number;
  readonly sourceId: string | null;
  readonly outcome: ImportOutcome;
  /** Read again under the viewer for the answer. */
  readonly person: { readonly node: 'Person'; readonly id: string } | null;
  readonly errors: readonly IntakeFault[];
}

export interface ImportReport {
  readonly received: number;
  readonly imported: number;
  readonly rejected: number;
  readonly duplicatesSuspected: number;
  readonly rows: readonly ImportRowResult[];
}

const LARGEST_BYTES = 64 * 1024 * 1024;
const MOST_PAIRS = 200_000;

/**
 * A registrar imports an intake list in one call (contract, Intake CSV; rulings 28). Every fault of a row is told, the row is
 * left out whole, the others are imported; a `source_id` already imported is skipped; nothing is merged by itself. All of it
 * happens in one transaction, or nothing.
 */
export const importIntake = command<ImportIntakeInput>(
  'importIntake',
  {
    validate: ({ csv }) => {
      if (Buffer.byteLength(csv) > LARGEST_BYTES)
        throw new BadUserInput([{ path: 'input.csv', code: 'TOO_LARGE', message: 'A list holds 64 MB at most. Split it.' }]);
    },
  },
  async (tx, _viewer, { csv, dryRun }) => {
    await tx.enterSystemScope();
    // Two lists at once would each miss the other's source ids and duplicates.
    await tx.query('select pg_advisory_xact_lock($1)', [advisoryLocks.INTAKE]);
    const listed = readIntakeList(csv);
    const facilities = await facilityIds(tx);
    const known = await knownSources(tx, listed);
    const seen = new Set<string>();
    const readings: Reading[] = [];
    await inSlices(
      (function* () {
        for (const row of listed) yield readings.push(read(row, tx.now, facilities, known, seen));
      })(),
    );
    const accepted = readings.flatMap(({ person, hash }) => (person ? [{ person, hash }] : []));
    const fresh = accepted.map(({ person }) => person);
    const list = createHash('sha256').update(csv).digest('hex');
    const rows: ImportRowResult[] = [];
    const inserted = dryRun
      ? []
      : await insertPersons(
          tx,
          accepted.map(({ person, hash }) => newPerson(person, facilities, { list, id: person.sourceId, hash })),
          'importIntake',
        );
    const records = fresh.map((person, index) => matchRecord(person, inserted[index]?.id ?? `new-${index}`));
    const search = duplicateSearch(records, await knownRecords(tx, new Set(inserted.map(({ id }) => id))));
    const pairs = await inSlices(search, { look: refuseTooMany, signOfLife: () => tx.query('select 1') });
    if (!dryRun) {
      await recordPairs(tx, pairs);
      await openReviewTask(tx, readings, fresh, list);
    }
    let next = 0;
    for (const reading of readings) {
      const person = reading.person ? inserted[next++] : undefined;
      rows.push({ ...reading.result, person: person ? { node: 'Person', id: person.id } : null });
    }
    const report: ImportReport = {
      received: listed.length,
      imported: fresh.length,
      rejected: rows.filter(({ outcome }) => outcome === 'REJECTED').length,
      duplicatesSuspected: pairs.length,
      rows,
    };
    return { kind: 'Person', id: '', report };
  },
);

/** Nobody reviews so many: a list of placeholders for names, or one that was handed in under other source ids again and again. */
function refuseTooMany(pairs: number): void {
  if (pairs <= MOST_PAIRS) return;
  const message = `More than ${MOST_PAIRS} pairs of this list and the register look like one person. Nothing was imported: see whether names are placeholders, or whether the list is in the register under other source ids.`;
  throw new BadUserInput([{ path: 'input.csv', code: 'TOO_MANY_ALIKE', message }]);
}

interface Reading {
  readonly person: IntakePerson | null;
  readonly hash: string;
  readonly result: Omit<ImportRowResult, 'person'>;
}

function read(
  { line, cells }: ListedRow,
  now: Date,
  facilities: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string | null>,
  seen: Set<string>,
): Reading {
  const sourceId = cells.source_id || null;
  const hash = hashOf(cells);
  const reading = readRow(cells, { now, isFacility: (code) => facilities.has(code) });
  const faults: IntakeFault[] = [...reading.faults];
  if (sourceId !== null) {
    if (seen.has(sourceId))
      faults.unshift({ column: 'source_id', code: 'DUPLICATE_SOURCE_ID', message: 'An earlier row of this list has the same source_id.' });
    seen.add(sourceId);
  }
  if (faults.length > 0 || !reading.person) return { person: null, hash, result: { line, sourceId, outcome: 'REJECTED', errors: faults } };
  if (!known.has(reading.person.sourceId))
    return { person: reading.person, hash, result: { line, sourceId, outcome: 'IMPORTED', errors: [] } };
  const changed = known.get(reading.person.sourceId) !== hash;
  const errors: IntakeFault[] = changed
    ? [{ column: 'source_id', code: 'SOURCE_ID_KNOWN_DIFFERENT', message: 'This source_id was imported before with another content.' }]
    : [];
  return { person: null, hash, result: { line, sourceId, outcome: 'SKIPPED_ALREADY_IMPORTED', errors } };
}

const hashOf = (cells: RawRow) =>
  createHash('sha256')
    .update(JSON.stringify(intakeColumns.map((column) => cells[column])))
    .digest('hex');

async function facilityIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ code: string; id: string }>('select code, id from facility');
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function knownSources(tx: Tx, listed: readonly ListedRow[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.query<{ sourceId: string; sourceHash: string | null }>(
    'select source_id, source_hash from person where source_id = any($1::text[])',
    [listed.map(({ cells }) => cells.source_id)],
  );
  return new Map(rows.map(({ sourceId, sourceHash }) => [sourceId, sourceHash]));
}

function newPerson(person: IntakePerson, facilities: ReadonlyMap<string, string>, source: NonNullable<NewPerson['source']>): NewPerson {
  return {
    kind: 'DETAINEE',
    names: person.names,
    sex: person.sex,
    birth: person.birth,
    birthPlace: person.birthPlace,
    identifiers: person.identifiers,
    claims: person.claims.map(({ country, label }) => ({ country, label, basis: person.basis })),
    custody: {
      facilityId: facilities.get(person.facilityCode) ?? '',
      deprivedAt: person.deprivedAt,
      deprivedPlace: person.deprivedPlace,
      deprivingAuthority: person.deprivingAuthority,
      supervisingAuthority: person.supervisingAuthority,
      facilityAuthority: person.facilityAuthority,
      admittedAt: person.admittedAt,
    },
    order: person.order,
    residenceFacilityId: null,
    source,
  };
}

function matchRecord(person: IntakePerson, id: string): MatchRecord {
  return {
    id,
    names: person.names.filter(({ usage }) => usage !== 'ALIAS').map(({ full }) => full),
    birthEarliest: person.birth?.earliest ?? null,
    birthLatest: person.birth?.latest ?? null,
    birthConventional: person.birth?.conventional ?? false,
    sex: person.sex,
    countries: person.claims.map(({ country }) => country),
    identifiers: person.identifiers.map(({ kind, value, issuer }) => `${kind}:${value}:${issuer}`),
  };
}

/** Import never refuses for what a human should look at: one task per list names the rows (rulings 21 and 28). */
async function openReviewTask(tx: Tx, readings: readonly Reading[], fresh: readonly IntakePerson[], list: string): Promise<void> {
  const lines = readings
    .filter(({ result }) => result.errors.some(({ code }) => code === 'SOURCE_ID_KNOWN_DIFFERENT'))
    .map(({ result }) => result.line);
  const late = readings.filter(({ person }) => person?.order && person.order.issuedAt > person.admittedAt).map(({ result }) => result.line);
  if (lines.length === 0 && late.length === 0 && fresh.length === 0) return;
  const remarks = [
    lines.length > 0 ? `known with another content: lines ${lines.join(', ')}` : '',
    late.length > 0 ? `order issued after admission: ${late.length} rows` : '',
  ].filter((remark) => remark !== '');
  if (remarks.length === 0) return;
  openTasks(tx, [
    {
      kind: 'INTAKE_REVIEW',
      personId: null,
      subjectId: null,
      ownerRole: 'REGISTRAR',
      summary: `Review the list ${list.slice(0, 12)}: ${remarks.join('; ')}.`,
    },
  ]);
}
