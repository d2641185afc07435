import { escortAnswers } from './escortAnswers';
import { HOUR, iso, MOVEMENT, REQUEST, type RequestAnswer } from './storyAnswers';
import type { Storyteller } from './storyteller';

async function escortRecord(story: Storyteller, movementId: string, personId: string): Promise<void> {
  await story.act('transfer-1', 'openEscortRecords', { movementId }, MOVEMENT, 'opens the escort record');
  for (const [login, answers] of Object.entries(escortAnswers)) {
    await story.act(login, 'answerEscortRecords', { movementId, records: [{ personId, answers }] }, MOVEMENT, 'answers its sections');
  }
  await story.act('registrar', 'confirmEscortRecords', { movementId }, MOVEMENT, 'confirms the escort record');
}

export async function handOver(story: Storyteller, personId: string, requestId: string): Promise<void> {
  const movement = await story.act<RequestAnswer>(
    'transfer-1',
    'planMovement',
    {
      fromFacilityCode: 'IRQ-KARKH',
      toCountry: 'FRA',
      carrier: 'Chartered aircraft',
      escorts: 4,
      femaleEscort: true,
      route: 'Baghdad – Paris',
      receivingConfirmation: 'Confirmed by France',
      icrcInformedAt: iso(-HOUR),
      departurePlannedAt: iso(5 * HOUR),
      legs: [{ mode: 'FIXED_WING', origin: 'Baghdad', destination: 'Paris' }],
    },
    MOVEMENT,
    'plans a movement to France',
  );
  const movementId = movement.id;
  story.say(`The movement is ${movement.ref}.`);
  await story.act(
    'transfer-1',
    'addToManifest',
    { movementId, entries: [{ personId, requestId }] },
    MOVEMENT,
    'puts the person on the manifest',
  );
  await story.act('registrar', 'lockManifest', { movementId }, MOVEMENT, 'locks the manifest, with its hash');
  await story.act('decision-2', 'authoriseMovement', { movementId }, MOVEMENT, 'authorises the movement');
  await story.act('transfer-1', 'scheduleHandover', { requestId, movementId }, REQUEST, 'schedules the handover');
  await escortRecord(story, movementId, personId);
  await story.act('transfer-1', 'beginBoarding', { movementId }, MOVEMENT, 'begins boarding');
  await story.act(
    'transfer-1',
    'recordHeadcount',
    { movementId, checkpoint: 'BOARDED', place: 'Baghdad', present: [personId] },
    MOVEMENT,
    'counts by identity: one of one boarded',
  );
  await story.act('transfer-1', 'departMovement', { movementId }, MOVEMENT, 'departs');
  await story.act('liaison-fra', 'arriveMovement', { movementId }, MOVEMENT, 'reports the arrival');
  await story.act(
    'liaison-fra',
    'recordHeadcount',
    { movementId, checkpoint: 'DISEMBARKED', place: 'Paris', present: [personId] },
    MOVEMENT,
    'counts by identity: one of one disembarked',
  );
  await story.act('transfer-2', 'reconcileMovement', { movementId }, MOVEMENT, 'compares the two counts: no difference');
  await story.act(
    'liaison-fra',
    'signHandoverReceipt',
    {
      requestId,
      receivingOfficer: 'Officer Example',
      receivingAuthority: 'Prosecutor’s office of Paris',
      place: 'Paris',
      receivedAt: iso(),
      recordCopyReceived: true,
      propertyReceived: true,
    },
    REQUEST,
    'signs for the person, the property and a copy of the record',
  );
  await story.act(
    'transfer-2',
    'completeHandover',
    { requestId },
    REQUEST,
    'completes the handover: the old custody closes, the new one opens',
  );
}
