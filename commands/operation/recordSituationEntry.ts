import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput, Forbidden, NotFound } from '../../domain/errors';
import type { FigureBasis, FigureConfidence, FigureSubject, FigureUnit } from '../../domain/operation/figures';
import { mayWriteEntry, type SituationKind } from '../../domain/operation/situationEntries';
import { isId } from '../../domain/reference/nodeId';
import { SituationEntry } from '../../entities/operation/SituationEntry';
import { SituationFigure } from '../../entities/operation/SituationFigure';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { advanceOperation, type OperationInput, operationStep } from './operationStep';

export interface FigureInput {
  readonly subject: FigureSubject;
  readonly label: string;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly asOf: Date;
  readonly source: string;
  readonly basis: FigureBasis;
  readonly confidence: FigureConfidence;
}

export interface RecordSituationEntryInput extends OperationInput {
  readonly kind: SituationKind;
  readonly occurredAt: Date;
  readonly source: string;
  readonly text: string;
  readonly facilityCode?: string | null;
  /** The State that the figures are about. A State's officer writes about the own State alone. */
  readonly country?: string | null;
  /** By which office a decision was taken. */
  readonly decidedBy?: string | null;
  readonly correctsId?: string | null;
  readonly figures?: readonly FigureInput[] | null;
}

const MOST_FIGURES = 50;

/** OP11. Something happened, was decided, was counted or was asked for. Nothing is changed afterwards: a correction is an entry of its own. */
export const recordSituationEntry = command<RecordSituationEntryInput>('recordSituationEntry', { validate }, async (tx, viewer, input) => {
  if (!mayWriteEntry(viewer.role, input.kind)) throw new Forbidden(`The role ${viewer.role} makes no entry of kind ${input.kind}.`);
  const corrected = input.correctsId == null ? null : await entryInSight(tx, input.operationId, input.correctsId);
  const operation = await operationStep(tx, viewer, 'recordSituationEntry', input);
  const { facilityId, country } = await whereAndOfWhom(tx, viewer, input, corrected);
  const id = tx.newId('Part');
  await tx.insert(SituationEntry, {
    id,
    operationId: operation.id,
    facilityId,
    country,
    kind: input.kind,
    occurredAt: input.occurredAt < tx.now ? input.occurredAt : tx.now,
    recordedAt: tx.now,
    source: input.source,
    text: input.text,
    decidedBy: input.decidedBy ?? null,
    correctsId: corrected?.id ?? null,
    recordedBy: viewer.accountId,
  });
  await tx.insert(
    SituationFigure,
    (input.figures ?? []).map((figure) => ({ ...figure, id: tx.newId('Part'), entryId: id, operationId: operation.id, country })),
  );
  return advanceOperation(tx, 'recordSituationEntry', operation);
});

function validate(input: RecordSituationEntryInput, now: Date): void {
  const figures = input.figures ?? [];
  const faults = new InputFaults()
    .requireText('input.text', input.text)
    .requireText('input.source', input.source)
    .requireText('input.decidedBy', input.decidedBy)
    .requirePast('input.occurredAt', input.occurredAt, now);
  if ((input.kind === 'DECISION') !== (input.decidedBy != null))
    faults.add('input.decidedBy', 'CONFLICT', 'A decision, and nothing else, names who took it.');
  if (input.kind === 'FIGURE' && figures.length === 0) faults.add('input.figures', 'REQUIRED', 'An entry of figures has at least one.');
  if (figures.length > MOST_FIGURES) faults.add('input.figures', 'OUT_OF_RANGE', `At most ${MOST_FIGURES} figures in one entry.`);
  figures.forEach((figure, at) => {
    faults.requireText(`input.figures[${at}].label`, figure.label).requireText(`input.figures[${at}].source`, figure.source);
    faults.requirePast(`input.figures[${at}].asOf`, figure.asOf, now);
    if (figure.value < 0) faults.add(`input.figures[${at}].value`, 'OUT_OF_RANGE', 'This may not be negative.');
  });
  faults.throwIfAny();
}

interface Corrected {
  readonly id: string;
  readonly country: string | null;
  readonly correctedAlready: boolean;
}

/** Found under the viewer. @throws NotFound; BadUserInput where it was corrected before. */
async function entryInSight(tx: Tx, operationId: string, id: string): Promise<Corrected> {
  const found =
    isId(id) && isId(operationId)
      ? await tx.one<Corrected>(
          `select e.id, e.country, exists (select from situation_entry c where c.corrects_id = e.id) as corrected_already
           from situation_entry e where e.id = $1 and e.operation_id = $2`,
          [id, operationId],
        )
      : undefined;
  if (!found) throw new NotFound();
  if (found.correctedAlready)
    throw new BadUserInput([
      { path: 'input.correctsId', code: 'ALREADY_CORRECTED', message: 'This entry was corrected: correct its correction.' },
    ]);
  return found;
}

async function whereAndOfWhom(
  tx: Tx,
  viewer: Viewer,
  { facilityCode, country }: RecordSituationEntryInput,
  corrected: Corrected | null,
): Promise<{ readonly facilityId: string | null; readonly country: string | null }> {
  const of = viewer.country ?? country ?? corrected?.country ?? null;
  const found = await tx.one<{ facilityId: string | null; known: boolean }>(
    `select (select id from facility where code = $1) as facility_id, $2::text is null or exists (select from origin_country where code = $2) as known`,
    [facilityCode ?? null, of],
  );
  const faults = new InputFaults();
  if (facilityCode != null && !found?.facilityId)
    faults.add('input.facilityCode', 'UNKNOWN_FACILITY', 'There is no facility of this code.');
  if (!found?.known) faults.add('input.country', 'INVALID_VALUE', 'This is no code of a State.');
  faults.throwIfAny();
  return { facilityId: found?.facilityId ?? null, country: of };
}
