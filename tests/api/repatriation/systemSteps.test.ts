import type { DataSource } from 'typeorm';
import { appendRecord } from '../../../commands/audit/record';
import {
  abateRequestsOfPerson,
  holdRequestsForFear,
  lapseRequest,
  originDidNotAnswer,
  reopenJudicialHold,
  requestsDeparted,
  requestsLeftManifest,
  returnRequestsToReview,
} from '../../../commands/repatriation/systemSteps';
import { Tx } from '../../../commands/Tx';
import { GateBlocked } from '../../../domain/errors';
import { createDataSource } from '../../../ormconfig';
import { clusterUrl } from '../../support/cluster';
import { givenMovement } from '../../support/givenMovement';
import { act, givenNational, givenRequest, must } from '../../support/givenRequest';
import { as } from '../../support/requestFacts';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let dataSource: DataSource;
beforeAll(async () => {
  api = await startTestApi();
  dataSource = await createDataSource(clusterUrl(String(api.database.database))).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await api.close();
});

/** As inside another feature's command: one transaction, history and outbox at its end. */
const step = (work: (tx: Tx) => Promise<unknown>) =>
  dataSource.transaction(async (manager) => {
    const tx = new Tx(manager, as('LEGAL_OFFICER', api.accountId('legal-1')), api.now(), api.commands, false, null);
    await work(tx);
    await appendRecord(tx, 'contestIdentity', { kind: 'Person', id: '10000000-0000-8000-8000-000000000000' }, undefined, undefined);
  });
const request = async (id: string) =>
  (
    await api.database.query('select state, origin_side, hold_reason, approved_at, movement_id from repatriation_request where id = $1', [
      id,
    ])
  ).rows[0];
const clock = async (id: string, kind: string) =>
  (await api.database.query('select status from clock where subject_id = $1 and kind = $2', [id, kind])).rows[0]?.status;
const lastEvent = async (id: string) =>
  (
    await api.database.query(
      'select action, actor_role, audience from case_event where subject_id = $1 order by recorded_at desc limit 1',
      [id],
    )
  ).rows[0];
const tasks = async (id: string) =>
  (await api.database.query('select kind from task where subject_id = $1', [id])).rows.map(({ kind }) => kind);

const givenScheduled = async () => {
  const given = await givenRequest(api, 'READY_FOR_HANDOVER');
  const movementId = await givenMovement(api, given);
  await must(api, 'transfer-1', 'scheduleHandover', { requestId: given.id, movementId });
  return { ...given, movementId };
};

describe('RQ22', () => {
  it.each(['APPROVED', 'READY_FOR_HANDOVER'])('%s returns to review: the decision falls, its clocks stop', async (state) => {
    const { id, personId } = await givenRequest(api, state);
    await step((tx) => returnRequestsToReview(tx, { personIds: [personId] }, 'The identity was contested.'));
    expect(await request(id)).toMatchObject({ state: 'IN_REVIEW', approved_at: null });
    expect(await clock(id, state === 'APPROVED' ? 'REMEDY_WINDOW' : 'COLLECT_PERSON')).toBe('STOPPED');
    const { rows } = await api.database.query('select superseded_reason from decision where request_id = $1', [id]);
    expect(rows).toEqual([{ superseded_reason: 'The identity was contested.' }]);
    expect(await lastEvent(id)).toMatchObject({ action: 'returnToReview', actor_role: 'SYSTEM' });
  });

  it('a scheduled handover leaves its manifest', async () => {
    const { id, personId } = await givenScheduled();
    await step((tx) => reopenJudicialHold(tx, personId, 'A proceeding was opened.'));
    expect(await request(id)).toMatchObject({ state: 'IN_REVIEW', movement_id: null });
    const { rows } = await api.database.query('select status, open from manifest_entry where request_id = $1', [id]);
    expect(rows).toEqual([{ status: 'REMOVED_BY_COURT', open: false }]);
    expect(
      (
        await act(api, 'legal-1', 'proposeRepatriationDecision', {
          requestId: id,
          proposal: 'APPROVED',
          reasons: 'Reasons of more than twenty characters.',
          personViews: 'None.',
        })
      ).gates,
    ).toEqual(['JUDICIAL_HOLD']);
  });

  it('leaves requests alone that nothing was decided on', async () => {
    const { id, personId } = await givenRequest(api, 'REGISTERED');
    await step((tx) => returnRequestsToReview(tx, { personIds: [personId] }, 'The identity was contested.'));
    expect(await request(id)).toMatchObject({ state: 'REGISTERED' });
  });
});

describe('RQ24, I-14', () => {
  it('a fear of the destination holds the request, and only a withdrawn fear lets it go on', async () => {
    const { id, personId } = await givenRequest(api, 'APPROVED');
    await step((tx) => holdRequestsForFear(tx, personId, 'FRA'));
    await api.database.query('update consular_record set fears_state = true where person_id = $1', [personId]);
    expect(await request(id)).toMatchObject({ state: 'ON_HOLD', hold_reason: 'ASYLUM_FEAR' });
    expect(await tasks(id)).toEqual(['FEAR_OF_DESTINATION']);
    expect(await lastEvent(id)).toMatchObject({ action: 'holdForFear', audience: 'CUSTODIAL' });
    expect((await act(api, 'legal-1', 'resumeRepatriationRequest', { requestId: id })).rules).toEqual(['I-14']);
    await api.database.query('update consular_record set fears_state = false where person_id = $1', [personId]);
    expect((await must(api, 'legal-1', 'resumeRepatriationRequest', { requestId: id })).state).toBe('IN_REVIEW');
  });

  it('a request that was never registered is submitted again', async () => {
    const { id, personId } = await givenRequest(api, 'SUBMITTED');
    await step((tx) => holdRequestsForFear(tx, personId, 'FRA'));
    // Paused with the State's access, and not stopped: it runs on when the fear is withdrawn.
    expect(await clock(id, 'ACKNOWLEDGE_REQUEST')).toBe('RUNNING');
    expect((await must(api, 'legal-1', 'resumeRepatriationRequest', { requestId: id })).state).toBe('SUBMITTED');
  });

  it('touches requests to that State alone', async () => {
    const { id, personId } = await givenRequest(api, 'SUBMITTED');
    await step((tx) => holdRequestsForFear(tx, personId, 'DEU'));
    expect(await request(id)).toMatchObject({ state: 'SUBMITTED' });
  });
});

describe('on the way', () => {
  it('RQ14 departs, RQ21 comes back to readiness, and the collect clock runs on', async () => {
    const { id, movementId } = await givenScheduled();
    await step((tx) => requestsDeparted(tx, [id]));
    expect(await request(id)).toMatchObject({ state: 'IN_TRANSIT', movement_id: movementId });
    await step((tx) => requestsLeftManifest(tx, [id], 'The movement was called off.'));
    expect(await request(id)).toMatchObject({ state: 'READY_FOR_HANDOVER', movement_id: null });
    expect(await clock(id, 'COLLECT_PERSON')).toBe('RUNNING');
  });

  it('RQ14 asks every gate again, for each person', async () => {
    const { id, personId } = await givenScheduled();
    await api.database.query(`update person set identity_status = 'CONTESTED' where id = $1`, [personId]);
    await expect(step((tx) => requestsDeparted(tx, [id]))).rejects.toThrow(GateBlocked);
    expect(await request(id)).toMatchObject({ state: 'HANDOVER_SCHEDULED' });
  });
});

describe('ends that nobody chooses', () => {
  it('RQ16 lapses only after the two months, and opens a review of the detention (I-31)', async () => {
    const { id } = await givenRequest(api, 'READY_FOR_HANDOVER');
    await step((tx) => lapseRequest(tx, id));
    expect(await request(id)).toMatchObject({ state: 'READY_FOR_HANDOVER' });
    await api.database.query(`update clock set due_at = now() - interval '1 minute' where subject_id = $1 and kind = 'COLLECT_PERSON'`, [
      id,
    ]);
    await step((tx) => lapseRequest(tx, id));
    expect(await request(id)).toMatchObject({ state: 'LAPSED' });
    expect(await tasks(id)).toEqual(['DETENTION_BASIS_REVIEW']);
  });

  it('RQ20, I-39: after a death every open request of the person abates', async () => {
    const { id, personId } = await givenRequest(api, 'APPROVED');
    await step((tx) => abateRequestsOfPerson(tx, personId, 'DEATH', 'Died of an illness.'));
    expect(await request(id)).toMatchObject({ state: 'ABATED' });
    expect(await clock(id, 'REMEDY_WINDOW')).toBe('STOPPED');
  });

  it('an invitation without an answer is NO_RESPONSE, and an answer no longer becomes one', async () => {
    const { id: personId } = await givenNational(api, 'DEU');
    const { id } = await must(api, 'legal-1', 'openRepatriationRequest', { personId, destination: 'TUN', route: 'PRE_TRIAL_RETURN' });
    await step((tx) => originDidNotAnswer(tx, id));
    expect(await request(id)).toMatchObject({ state: 'DRAFT', origin_side: 'NO_RESPONSE' });
    const accepted = await givenRequest(api, 'DECISION_PENDING');
    await step((tx) => originDidNotAnswer(tx, accepted.id));
    expect(await request(accepted.id)).toMatchObject({ origin_side: 'ACCEPTED_IN_PRINCIPLE' });
  });
});
