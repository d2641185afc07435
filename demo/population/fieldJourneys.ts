import { addToManifest } from '../../commands/movement/addToManifest';
import { authoriseMovement } from '../../commands/movement/authoriseMovement';
import { beginBoarding } from '../../commands/movement/beginBoarding';
import { departMovement } from '../../commands/movement/departMovement';
import { divertMovement } from '../../commands/movement/divertMovement';
import { lockManifest } from '../../commands/movement/lockManifest';
import { openEmergencyLane } from '../../commands/movement/openEmergencyLane';
import { beginOvernightStop, endOvernightStop, planOvernightStop } from '../../commands/movement/overnightStops';
import { planMovement } from '../../commands/movement/planMovement';
import { recordHeadcount } from '../../commands/movement/recordHeadcount';
import { recordLockout } from '../../commands/movement/recordLockout';
import { sealProperty } from '../../commands/movement/sealProperty';
import type { CaseFile } from './caseFile';
import { keepEscortRecords } from './escortRecords';
import { JOURNEY_FROM } from './journeys';

/** A convoy with sealed bags is locked out for the night and diverted the next day; it is still under way. */
export async function divertedConvoy(file: CaseFile, batch: number, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const movementId = await file.act('transfer-1', planMovement, {
    fromFacilityCode: JOURNEY_FROM,
    toFacilityCode: 'IRQ-NASIRIYAH',
    carrier: 'Prison service convoy',
    route: 'By the southern road',
    escorts: 6,
    femaleEscort: true,
    receivingConfirmation: 'Confirmed by the receiving prison',
    icrcInformedAt: file.hour(-1),
    legs: [
      { mode: 'ROAD', origin: JOURNEY_FROM, destination: 'Kut', custodian: 'Convoy 12' },
      { mode: 'ROAD', origin: 'Kut', destination: 'IRQ-NASIRIYAH', custodian: 'Convoy 14' },
    ],
  });
  await list(file, movementId, persons, file.hour(70));
  await file.act('registrar', lockManifest, { movementId });
  await file.act('decision-1', authoriseMovement, { movementId });
  await keepEscortRecords(file, movementId, persons);
  await file.act('transfer-1', sealProperty, {
    movementId,
    items: persons.slice(0, 2).map((personId, at) => ({
      personId,
      kind: 'BAG' as const,
      sealNumber: `IQ-${batch}-${1001 + at}`,
      description: 'A grey bag with clothes',
    })),
  });
  await leave(file, movementId, persons);
  await file.act('transfer-1', recordLockout, {
    movementId,
    reasonCode: 'PLACE_CLOSED_FOR_THE_NIGHT',
    place: 'Kut',
    authorisedBy: 'The duty officer of the place',
  });
  await nightAt(file, movementId, 'Kut', persons);
  await file.act('transfer-1', divertMovement, {
    movementId,
    toFacilityCode: 'IRQ-KARKH',
    reasonCode: 'FORCE_MAJEURE',
    reasons: 'The bridge on the planned road is closed after a flood.',
    place: 'Kut',
    legs: [{ mode: 'ROAD', origin: 'Kut', destination: 'IRQ-KARKH', custodian: 'Convoy 12' }],
  });
}

/** The night on the way: counted by identity in the evening and in the morning. */
async function nightAt(file: CaseFile, movementId: string, place: string, persons: readonly string[]): Promise<void> {
  await file.act('transfer-1', planOvernightStop, { movementId, place, custodian: 'Police station of the place' });
  const stopId = await file.partOf('select id from overnight_stop where movement_id = $1', movementId);
  const count = { movementId, checkpoint: 'EACH_STOP' as const, place, present: persons };
  await file.act('transfer-1', recordHeadcount, count);
  await file.act('transfer-1', beginOvernightStop, { movementId, stopId });
  await file.act('transfer-1', recordHeadcount, count);
  await file.act('transfer-1', endOvernightStop, { movementId, stopId });
}

/** A place must be left at once: who goes is counted by name, the certificates and the escort records follow. */
export async function emergencyMove(file: CaseFile, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const movementId = await file.act('transfer-1', planMovement, {
    fromFacilityCode: JOURNEY_FROM,
    toFacilityCode: 'IRQ-KARKH',
    carrier: 'Air wing',
    route: 'By air',
    escorts: 4,
    femaleEscort: true,
    legs: [{ mode: 'HELICOPTER', origin: JOURNEY_FROM, destination: 'IRQ-KARKH', custodian: 'Air wing, crew 4' }],
  });
  await file.act('decision-1', openEmergencyLane, {
    movementId,
    reasons: 'The place is under fire and must be left today.',
    endsAt: file.hour(70),
  });
  await list(file, movementId, persons, null);
  await file.act('registrar', lockManifest, { movementId });
  await file.act('decision-1', authoriseMovement, { movementId });
  await leave(file, movementId, persons);
}

async function list(file: CaseFile, movementId: string, persons: readonly string[], fitUntil: Date | null): Promise<void> {
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order of transfer, by reference', fitUntil }));
  await file.act('transfer-1', addToManifest, { movementId, entries });
}

async function leave(file: CaseFile, movementId: string, persons: readonly string[]): Promise<void> {
  await file.act('transfer-1', beginBoarding, { movementId });
  await file.act('transfer-1', recordHeadcount, { movementId, checkpoint: 'BOARDED', place: JOURNEY_FROM, present: persons });
  await file.act('transfer-1', departMovement, { movementId });
}
