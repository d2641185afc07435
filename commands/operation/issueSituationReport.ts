import { createHash } from 'node:crypto';
import { compareFigures, type Figure } from '../../domain/operation/figures';
import { type DayCount, plannedAgainstDone } from '../../domain/operation/plannedAgainstDone';
import type { ReportedEntry, SituationReportContent } from '../../domain/operation/situationReport';
import { situationReportDocument } from '../../domain/operation/situationReportDocument';
import type { Operation } from '../../entities/operation/Operation';
import { SituationReport } from '../../entities/operation/SituationReport';
import { command } from '../command';
import { dayOf } from '../country/stateNamed';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface IssueSituationReportInput extends OperationInput {
  /** The day, in UTC. */
  readonly day: Date;
}

/** OP12. Freezes the entries of a day with their figures side by side, as data and as a document with its digest. */
export const issueSituationReport = command<IssueSituationReportInput>(
  'issueSituationReport',
  { validate: ({ day }, now) => new InputFaults().requirePast('input.day', day, now).throwIfAny() },
  async (tx, viewer, input) => {
    const operation = await operationStep(tx, viewer, 'issueSituationReport', input);
    const content = await contentOf(tx, operation, dayOf(input.day));
    const document = situationReportDocument(content);
    const id = tx.newId('SituationReport');
    await tx.insert(SituationReport, {
      id,
      operationId: operation.id,
      onDay: content.day,
      edition: content.edition,
      content: JSON.stringify(content),
      document,
      sha256: createHash('sha256').update(document, 'utf8').digest('hex'),
      issuedBy: viewer.accountId,
      issuedAt: tx.now,
    });
    const { version } = await advanceOperation(tx, 'issueSituationReport', operation);
    return { kind: 'SituationReport', id, ...(version === undefined ? {} : { version }) };
  },
);

type FrozenEntry = Omit<ReportedEntry, 'corrected'>;

interface Frozen {
  readonly edition: number;
  readonly entries: readonly FrozenEntry[] | null;
  readonly figures: readonly Figure[] | null;
  readonly counts: readonly DayCount[] | null;
}

/** RFC 3339 in UTC, as the API writes instants. */
const at = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const figure = `json_build_object('subject', f.subject, 'label', f.label, 'value', f.value, 'unit', f.unit, 'asOf', ${at('f.as_of')},
  'source', f.source, 'basis', f.basis, 'confidence', f.confidence)`;

/** Entries belong to the day on which they occurred; figures to the day that they are of. */
const FROZEN = `
select (select coalesce(max(r.edition), 0) + 1 from situation_report r where r.operation_id = $1 and r.on_day = $2) as edition,
  (select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'occurredAt', ${at('e.occurred_at')}, 'recordedAt', ${at('e.recorded_at')},
     'source', e.source, 'text', e.text, 'facilityCode', p.code, 'decidedBy', e.decided_by, 'correctsId', e.corrects_id,
     'figures', (select coalesce(json_agg(${figure} order by f.subject, f.source, f.id), '[]'::json) from situation_figure f where f.entry_id = e.id))
     order by e.occurred_at, e.recorded_at, e.id)
   from situation_entry e left join facility p on p.id = e.facility_id
   where e.operation_id = $1 and (e.occurred_at at time zone 'UTC')::date = $2) as entries,
  (select json_agg(${figure} order by f.as_of, f.id) from situation_figure f
   where f.operation_id = $1 and (f.as_of at time zone 'UTC')::date <= $2
     and not exists (select from situation_entry c where c.corrects_id = f.entry_id)) as figures,
  (select json_agg(json_build_object('day', d.day, 'planned', d.planned, 'movements', d.movements, 'departed', d.departed, 'received', d.received)
     order by d.day) from operation_day_count d where d.operation_id = $1 and d.day <= $2) as counts`;

async function contentOf(tx: Tx, operation: Operation, day: string): Promise<SituationReportContent> {
  const frozen = await tx.one<Frozen>(FROZEN, [operation.id, day]);
  const entries = await Promise.all((frozen?.entries ?? []).map((entry) => tx.opened('situation_entry', entry)));
  const figures = frozen?.figures ?? [];
  const corrected = new Set(entries.map(({ correctsId }) => correctsId));
  return {
    operationRef: operation.ref,
    operationName: operation.name,
    operationKind: operation.kind,
    operationStatus: operation.status,
    day,
    edition: frozen?.edition ?? 1,
    issuedBy: `${tx.viewer.name}, ${tx.viewer.organisation}`,
    issuedAt: tx.now.toISOString(),
    entries: entries.map((entry) => ({ ...entry, corrected: corrected.has(entry.id) })),
    comparisons: compareFigures(figures.filter(({ asOf }) => asOf.startsWith(day))),
    days: plannedAgainstDone(frozen?.counts ?? [], figures),
  };
}
