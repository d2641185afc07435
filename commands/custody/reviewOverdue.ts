import { Incident } from '../../entities/incident/Incident';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/** I-30. The time of a review has passed: an incident at once, and a task for a legal officer; the detention is not extended by silence. */
export async function reviewOverdue(tx: Tx, personId: string): Promise<void> {
  const stay = await tx.one<{ facilityId: string }>('select facility_id from custody_episode where person_id = $1 and ended_at is null', [
    personId,
  ]);
  if (!stay) return;
  await tx.insert(Incident, {
    id: tx.newId('Incident'),
    ref: await tx.newRef(),
    personId,
    facilityId: stay.facilityId,
    kind: 'PROTECTION',
    status: 'REPORTED',
    description: 'The review of the detention is overdue (ICCPR Art. 9(4)).',
    figures: [],
    occurredAt: tx.now,
    reportedBy: null,
    recordedAt: tx.now,
  });
  openTasks(tx, [
    {
      kind: 'REVIEW_OVERDUE',
      personId,
      subjectId: personId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The review of the detention is overdue: bring the person before a court, or ask for the release.',
    },
  ]);
}
