import { addToManifest } from '../../commands/movement/addToManifest';
import { arriveMovement } from '../../commands/movement/arriveMovement';
import { authoriseMovement } from '../../commands/movement/authoriseMovement';
import { beginBoarding } from '../../commands/movement/beginBoarding';
import { departMovement } from '../../commands/movement/departMovement';
import { lockManifest } from '../../commands/movement/lockManifest';
import { planMovement } from '../../commands/movement/planMovement';
import { reconcileMovement } from '../../commands/movement/reconcileMovement';
import { recordHeadcount } from '../../commands/movement/recordHeadcount';
import { beginFollowUp } from '../../commands/repatriation/beginFollowUp';
import { completeHandover } from '../../commands/repatriation/completeHandover';
import { recordAssuranceVisit } from '../../commands/repatriation/recordAssuranceVisit';
import { reportAssuranceBreach } from '../../commands/repatriation/reportAssuranceBreach';
import { scheduleHandover } from '../../commands/repatriation/scheduleHandover';
import { signHandoverReceipt } from '../../commands/repatriation/signHandoverReceipt';
import type { CaseFile } from './caseFile';
import { makeReady } from './requestCourses';
import { HANDED_OVER_FROM, RECEIVING_STATE } from './shares';

/** So long ago that the first two visits under the assurances were due since. */
export const HANDED_OVER_BEGAN_DAYS = 135;
/** When the cases of those who travel together are all approved. */
export const APPROVED_AFTER_DAYS = 7;
const FIRST_VISIT_DAYS = 28;
const LIAISON = `liaison-${RECEIVING_STATE.toLowerCase()}`;
const VISITOR = 'A delegation of the monitoring body';

/**
 * Two persons were flown to a State that had promised how they are treated. One is followed up: the first visit was made, the
 * second is overdue. Of the other a visit heard what broke the promise.
 */
export async function handedOver(file: CaseFile, persons: readonly string[]): Promise<void> {
  if (persons.length < 2) return;
  const requests = new Map<string, string>();
  for (const personId of persons) {
    const requestId = await file.partOf('select id from repatriation_request where person_id = $1', personId);
    requests.set(personId, requestId);
    await makeReady(file, requestId, LIAISON);
  }
  await fly(file, requests);
  const [followed = '', broken = ''] = [...requests.values()];
  await file.act('legal-1', beginFollowUp, { requestId: followed });
  file.pass(FIRST_VISIT_DAYS);
  await visit(file, followed, 'Held in an ordinary prison, spoken to alone, no complaint.', false);
  const assuranceId = await visit(file, broken, 'Was moved twice without word to counsel, and speaks of blows.', true);
  file.pass(2);
  await file.act('legal-2', reportAssuranceBreach, {
    requestId: broken,
    assuranceId,
    reasons: 'The body has confirmed by a physician what it heard at its visit.',
  });
}

async function fly(file: CaseFile, requests: ReadonlyMap<string, string>): Promise<void> {
  const persons = [...requests.keys()];
  const movementId = await file.act('transfer-1', planMovement, {
    fromFacilityCode: HANDED_OVER_FROM,
    toCountry: RECEIVING_STATE,
    carrier: 'Chartered aircraft',
    route: 'By air, without a stop',
    escorts: 6,
    femaleEscort: true,
    receivingConfirmation: 'Confirmed by the State',
    icrcInformedAt: file.hour(-1),
    legs: [{ mode: 'FIXED_WING', origin: 'Baghdad', destination: 'Tunis' }],
  });
  await file.act('transfer-1', addToManifest, {
    movementId,
    entries: [...requests].map(([personId, requestId]) => ({ personId, requestId })),
  });
  await file.act('registrar', lockManifest, { movementId });
  await file.act('decision-2', authoriseMovement, { movementId });
  for (const requestId of requests.values()) await file.act('transfer-1', scheduleHandover, { requestId, movementId });
  await file.act('transfer-1', beginBoarding, { movementId });
  await file.act('transfer-1', recordHeadcount, { movementId, checkpoint: 'BOARDED', place: 'Baghdad', present: persons });
  await file.act('transfer-1', departMovement, { movementId });
  await file.act(LIAISON, arriveMovement, { movementId });
  await file.act(LIAISON, recordHeadcount, { movementId, checkpoint: 'DISEMBARKED', place: 'Tunis', present: persons });
  await file.act('transfer-2', reconcileMovement, { movementId });
  for (const requestId of requests.values()) {
    await file.act(LIAISON, signHandoverReceipt, {
      requestId,
      receivingOfficer: 'Officer Example',
      receivingAuthority: 'Public prosecutor of the receiving court',
      place: 'Tunis',
      receivedAt: file.hour(),
      recordCopyReceived: true,
      propertyReceived: true,
    });
    await file.act('transfer-2', completeHandover, { requestId });
  }
}

/** @returns the id of the assurance that was looked after. */
async function visit(file: CaseFile, requestId: string, findings: string, concern: boolean): Promise<string> {
  const assuranceId = await file.partOf('select id from assurance where request_id = $1', requestId);
  await file.act('legal-1', recordAssuranceVisit, {
    requestId,
    assuranceId,
    visitedAt: file.hour(-2),
    visitor: VISITOR,
    privateInterview: true,
    findings,
    concern,
  });
  return assuranceId;
}
