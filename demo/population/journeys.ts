import { addToManifest } from '../../commands/movement/addToManifest';
import { arriveMovement } from '../../commands/movement/arriveMovement';
import { authoriseMovement } from '../../commands/movement/authoriseMovement';
import { beginBoarding } from '../../commands/movement/beginBoarding';
import { departMovement } from '../../commands/movement/departMovement';
import { lockManifest } from '../../commands/movement/lockManifest';
import { planMovement } from '../../commands/movement/planMovement';
import { reconcileMovement } from '../../commands/movement/reconcileMovement';
import { recordHeadcount } from '../../commands/movement/recordHeadcount';
import type { CaseFile } from './caseFile';
import { keepEscortRecords } from './escortRecords';

export const JOURNEY_FROM = 'IRQ-BGW';
export type JourneyEnd = 'DRAFT' | 'AUTHORISED' | 'RECONCILED';

/** People on a transfer order go from the airport to a prison, counted by identity on both sides. */
export async function journey(file: CaseFile, end: JourneyEnd, persons: readonly string[]): Promise<void> {
  const movementId = await file.act('transfer-1', planMovement, {
    fromFacilityCode: JOURNEY_FROM,
    toFacilityCode: 'IRQ-KARKH',
    carrier: 'Prison service convoy',
    route: 'Inside the airport perimeter',
    escorts: 8,
    femaleEscort: true,
    receivingConfirmation: 'Confirmed by the receiving prison',
    icrcInformedAt: file.hour(-1),
    departurePlannedAt: file.hour(20),
    legs: [{ mode: 'ROAD', origin: JOURNEY_FROM, destination: 'IRQ-KARKH' }],
  });
  const fitUntil = file.hour(70);
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order of transfer, by reference', fitUntil }));
  await file.act('transfer-1', addToManifest, { movementId, entries });
  if (end === 'DRAFT') return;
  await file.act('registrar', lockManifest, { movementId });
  await file.act('decision-1', authoriseMovement, { movementId });
  if (end === 'AUTHORISED') return;
  await keepEscortRecords(file, movementId, persons);
  await file.act('transfer-1', beginBoarding, { movementId });
  await file.act('transfer-1', recordHeadcount, { movementId, checkpoint: 'BOARDED', place: JOURNEY_FROM, present: persons });
  await file.act('transfer-1', departMovement, { movementId });
  await file.act('registrar', arriveMovement, { movementId });
  await file.act('registrar', recordHeadcount, { movementId, checkpoint: 'DISEMBARKED', place: 'IRQ-KARKH', present: persons });
  await file.act('transfer-2', reconcileMovement, { movementId });
}
