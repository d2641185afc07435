import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { Forbidden, NotFound } from '../../domain/errors';
import { firstStatus, INDEPENDENT_AUTHORITY, mayReport } from '../../domain/incident/referral';
import type { IncidentKind } from '../../domain/incident/vocabulary';
import { earlierOf } from '../../domain/reference/instant';
import { isId } from '../../domain/reference/nodeId';
import { Incident } from '../../entities/incident/Incident';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { AT_LARGE } from '../custody/endCustody';
import { facilitiesByCode } from '../facility/facilityByCode';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface IncidentFigureInput {
  readonly label: string;
  readonly value: number;
  readonly source: string;
  readonly asOf?: Date | null;
}

export interface ReportIncidentInput extends CommandInput {
  readonly kind: IncidentKind;
  readonly facilityCode?: string | null;
  readonly personId?: string | null;
  readonly description: string;
  readonly figures?: readonly IncidentFigureInput[] | null;
  readonly occurredAt: Date;
  readonly referredTo?: string | null;
}

/**
 * C.10. Monitor and registrar report what happened; everybody reports an allegation of torture. Deaths, disappearances, torture
 * and sexual violence go to an independent authority at once.
 */
export const reportIncident = command<ReportIncidentInput>('reportIncident', { validate }, async (tx, viewer, input) => {
  if (!mayReport(viewer.role, input.kind)) throw new Forbidden(`The role ${viewer.role} reports allegations of torture only.`);
  if (input.personId != null) await assertVisible(tx, viewer, input.personId);
  const facility = input.facilityCode == null ? null : await facilitiesByCode(tx, { 'input.facilityCode': input.facilityCode });
  const status = firstStatus(input.kind);
  const id = tx.newId('Incident');
  await tx.insert(Incident, {
    id,
    ref: await tx.newRef(),
    personId: input.personId ?? null,
    facilityId: facility?.['input.facilityCode']?.id ?? null,
    kind: input.kind,
    status,
    description: input.description,
    figures: [...(input.figures ?? [])],
    referredTo: input.referredTo ?? (status === 'REFERRED' ? INDEPENDENT_AUTHORITY : null),
    occurredAt: input.occurredAt,
    reportedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  if (input.personId != null && input.referredTo != null) tx.discloses(`AUTHORITY: ${input.referredTo}`);
  const about = { subjectId: id, personId: input.personId ?? null, country: null };
  await startClocks(tx, [
    ...(input.kind === 'DATA_BREACH' ? [{ ...about, kind: 'DATA_BREACH_NOTICE' } as const] : []),
    ...(status === 'REFERRED' ? [{ ...about, kind: 'REFERRAL_RECEIVED' } as const] : []),
  ]);
  if (input.kind === 'ESCAPE' && input.personId != null) await askForCustodyEnd(tx, input.personId);
  tx.record({
    subjectType: 'Incident',
    subjectId: id,
    personId: input.personId ?? null,
    audience: 'CUSTODIAL',
    action: 'reportIncident',
    toState: status,
    summary: status === 'REFERRED' ? 'An incident was reported and referred to an independent authority.' : 'An incident was reported.',
    occurredAt: earlierOf(input.occurredAt, tx.now),
  });
  return { kind: 'Incident', id, version: 1 };
});

function validate(input: ReportIncidentInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.description', input.description)
    .requireText('input.referredTo', input.referredTo)
    .requirePast('input.occurredAt', input.occurredAt, now);
  (input.figures ?? []).forEach((figure, index) => {
    faults.requireText(`input.figures[${index}].label`, figure.label).requireText(`input.figures[${index}].source`, figure.source);
    if (figure.value < 0) faults.add(`input.figures[${index}].value`, 'INVALID_VALUE', 'This may not be negative.');
  });
  faults.throwIfAny();
}

/** C.10: whoever is at large is in custody no longer; that it ended is recorded by itself, with when and how (ICPPED Art. 17(3)(h)). */
async function askForCustodyEnd(tx: Tx, personId: string): Promise<void> {
  const held = await tx.one('select id from custody_episode where person_id = $1 and ended_at is null', [personId]);
  if (!held) return;
  openTasks(tx, [
    {
      kind: AT_LARGE,
      personId,
      subjectId: personId,
      ownerRole: 'REGISTRAR',
      summary: 'An incident says that the person escaped: record the end of its custody, or where it is.',
    },
  ]);
}

/** The office sees no person (rulings 1), and so names none. @throws NotFound */
async function assertVisible(tx: Tx, viewer: Viewer, personId: string): Promise<void> {
  if (!isId(personId) || scopeFamilyOf(viewer.role) === 'office') throw new NotFound();
  const person = await tx.one('select id from person where id = $1', [personId]);
  if (!person) throw new NotFound();
  tx.subjects.add(personId);
}
