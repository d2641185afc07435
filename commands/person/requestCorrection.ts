import { BadUserInput } from '../../domain/errors';
import { type CorrectionField, correctableField } from '../../domain/person/correctionLifecycle';
import { type SealedTableName, sealedTable } from '../../domain/privacy/sealedColumns';
import { instantOf } from '../../domain/reference/instant';
import { isId } from '../../domain/reference/nodeId';
import { Correction } from '../../entities/person/Correction';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { camelName } from '../rows';
import type { Tx } from '../Tx';
import { refuseOutOfOrder } from './correctedDates';

export interface RequestCorrectionInput extends CommandInput {
  readonly personId: string;
  readonly field: CorrectionField;
  /** Which name, identifier, stay or order; left out where the person has one alone. */
  readonly partId?: string | null;
  readonly newValue: string;
  readonly reasons: string;
  /** Where the document lies that shows what is right. */
  readonly evidenceRef?: string | null;
}

/** CR1. LED Art. 16: what is wrong in the register is corrected on request, never silently. */
export const requestCorrection = command<RequestCorrectionInput>(
  'requestCorrection',
  {
    validate: ({ field, partId, newValue, reasons, evidenceRef }) => {
      requireReasons(reasons);
      const { ofPart, fault } = correctableField(field);
      const faults = new InputFaults().requireText('input.newValue', newValue).requireText('input.evidenceRef', evidenceRef);
      if (ofPart && partId == null) faults.add('input.partId', 'REQUIRED', 'Say which one.');
      if (!ofPart && partId != null) faults.add('input.partId', 'INVALID_VALUE', 'A person has one alone.');
      const said = fault?.(newValue) ?? null;
      if (said !== null) faults.add('input.newValue', 'INVALID_VALUE', said);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const partId = input.partId ?? null;
    const newValue = asKept(input.field, input.newValue);
    const oldValue = await registered(tx, input.field, person.id, partId);
    if (oldValue === undefined)
      throw new BadUserInput([{ path: 'input.partId', code: 'INVALID_VALUE', message: 'The person has no such entry.' }]);
    if (oldValue === newValue) {
      throw new BadUserInput([{ path: 'input.newValue', code: 'INVALID_VALUE', message: 'The register says so already.' }]);
    }
    await refuseOutOfOrder(tx, input.field, partId, newValue);
    const open = await tx.one(
      `select 1 as found from correction where person_id = $1 and field = $2 and part_id is not distinct from $3 and status = 'REQUESTED'`,
      [person.id, input.field, partId],
    );
    if (open) throw new BadUserInput([{ path: 'input.field', code: 'CONFLICT', message: 'A correction of this waits for its decision.' }]);
    const id = tx.newId('Part');
    await tx.insert(Correction, {
      id,
      personId: person.id,
      field: input.field,
      partId,
      oldValue,
      newValue,
      reasons: input.reasons,
      evidenceRef: input.evidenceRef ?? null,
      status: 'REQUESTED',
      requestedBy: viewer.accountId,
      requestedAt: tx.now,
      version: 1,
    });
    tx.record({
      subjectType: 'Person',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'requestCorrection',
      toState: 'REQUESTED',
      summary: 'A correction of the register was asked for.',
      detail: { field: input.field },
    });
    return { kind: 'Part', id, version: 1 };
  },
);

const asKept = (field: CorrectionField, value: string): string =>
  correctableField(field).instant === true ? (instantOf(value)?.toISOString() ?? value) : value;

const isSealed = (table: string, column: string): table is SealedTableName => sealedTable(table)?.columns.includes(column) === true;

/** A value as it is written to the register: sealed, where its column is. */
export const written = (tx: Tx, table: string, column: string, row: object, value: string): Promise<string | null> | string =>
  isSealed(table, column) ? tx.sealed(table, column, row, value) : value;

/** What the register says now; null where it says nothing, undefined where there is no such entry. Table and column are of the closed list. */
export async function registered(
  tx: Tx,
  field: CorrectionField,
  personId: string,
  partId: string | null,
): Promise<string | null | undefined> {
  const { table, column, ofPart, instant } = correctableField(field);
  if (ofPart && !isId(partId ?? '')) return undefined;
  const owner = table === 'person' ? 'id' : 'person_id';
  const row = await tx.one<{ value: string | null }>(
    `select ${instant === true ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : `${column}::text`} as value from ${table} where ${owner} = $1 ${ofPart ? 'and id = $2' : ''}`,
    ofPart ? [personId, partId] : [personId],
  );
  if (row?.value == null || !isSealed(table, column)) return row?.value;
  const { [camelName(column)]: text } = await tx.opened<Record<string, unknown>>(table, {
    [camelName(column)]: row.value,
    personId,
    id: partId,
  });
  return text as string | null;
}
