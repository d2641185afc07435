import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { startClocks } from '../clock/clocks';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { type AssuranceInput, assuranceStep } from './assuranceStep';
import { fileIn } from './requestStep';

export interface RecordAssuranceVisitInput extends AssuranceInput {
  /** Which planned or missed visit it was; left out: the oldest of them. */
  readonly visitId?: string | null;
  readonly visitedAt: Date;
  /** A body and a function, never a private person. */
  readonly visitor: string;
  readonly privateInterview: boolean;
  readonly findings: string;
  /** True: what was found may be a breach, and is examined. */
  readonly concern: boolean;
}

/** AS6. A monitoring visit was made; the time of the next one runs. A visit that was missed may still be made. */
export const recordAssuranceVisit = command<RecordAssuranceVisitInput>(
  'recordAssuranceVisit',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.visitor', input.visitor)
        .requireText('input.findings', input.findings)
        .requirePast('input.visitedAt', input.visitedAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'recordAssuranceVisit', input);
    const { assuranceId: id, personId, country } = step.assurance;
    const visitId = input.visitId ?? null;
    if (visitId !== null && !isId(visitId)) throw new NotFound();
    const made = await tx.one<{ id: string; next: Date | null }>(
      `select v.id, (select min(n.due_at) from assurance_visit n where n.assurance_id = $1 and n.status = 'PLANNED' and n.id <> v.id) as next
       from assurance_visit v where v.assurance_id = $1 and v.status <> 'MADE' and ($2::uuid is null or v.id = $2) order by v.due_at limit 1`,
      [id, visitId],
    );
    if (!made) throw new NotFound();
    const row = { id: made.id, personId };
    await tx.query(
      `update assurance_visit set status = 'MADE', visited_at = $2::timestamptz, visitor = $3, private_interview = $4, findings = $5, concern = $6, recorded_by = $7, recorded_at = greatest($8::timestamptz, $2::timestamptz)
       where id = $1`,
      [
        made.id,
        input.visitedAt,
        await tx.sealed('assurance_visit', 'visitor', row, input.visitor),
        input.privateInterview,
        await tx.sealed('assurance_visit', 'findings', row, input.findings),
        input.concern,
        viewer.accountId,
        tx.now,
      ],
    );
    await runClocksOfVerb(tx, { id, personId, country }, 'recordAssuranceVisit', step.ofAssurance);
    if (made.next !== null) await startClocks(tx, [{ kind: 'ASSURANCE_VISIT', subjectId: id, personId, country: null, dueAt: made.next }]);
    if (input.concern) {
      openTasks(tx, [
        {
          kind: 'ASSURANCE_CONCERN',
          personId,
          subjectId: step.request.id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'A monitoring visit raised a concern: find out whether the assurance was broken.',
        },
      ]);
    }
    return fileIn(tx, step);
  },
);
