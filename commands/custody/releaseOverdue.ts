import { Incident } from '../../entities/incident/Incident';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/** ICCPR Art. 9(1). Nothing carries the detention any more and the person is still held: an incident at once, and a task. */
export async function releaseOverdue(tx: Tx, personId: string): Promise<void> {
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
    description: 'A release is overdue: the person is held without a basis (ICCPR Art. 9(1)).',
    figures: [],
    occurredAt: tx.now,
    reportedBy: null,
    recordedAt: tx.now,
  });
  openTasks(tx, [
    {
      kind: 'RELEASE_OVERDUE',
      personId,
      subjectId: personId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The release is overdue: have it executed, or bring the person before a court today.',
    },
  ]);
}

/** Iraq CPC Art. 109. The order of detention ended and none renewed it. */
export const orderLapsed = (tx: Tx, personId: string): void =>
  openTasks(tx, [
    {
      kind: 'ORDER_LAPSED',
      personId,
      subjectId: personId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The order of detention lapsed: a judge renews it, or the person is released.',
    },
  ]);
