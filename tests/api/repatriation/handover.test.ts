import { givenMovement } from '../../support/givenMovement';
import { act, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

/** With the inquiry that no deprivation goes without (I-41). */
const DEPRIVED = `with inquiry as (
    insert into task (id, kind, person_id, owner_role, summary, opened_at)
    values (gen_random_uuid(), 'STATELESSNESS_INQUIRY', $1, 'LEGAL_OFFICER', 'Inquire.', now()))
  update nationality_claim set status = 'DEPRIVED' where person_id = $1`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const receipt = (requestId: string) => ({
  requestId,
  receivingOfficer: 'Officer Example',
  receivingAuthority: 'Border police',
  place: 'Airport',
  receivedAt: new Date().toISOString(),
  recordCopyReceived: true,
  propertyReceived: true,
});
const setMovement = (id: string, status: string) => api.database.query('update movement set status = $2 where id = $1', [id, status]);

/** As departMovement leaves it. */
const givenInTransit = async () => {
  const request = await givenRequest(api, 'READY_FOR_HANDOVER');
  const movementId = await givenMovement(api, request);
  await must(api, 'transfer-1', 'scheduleHandover', { requestId: request.id, movementId });
  await api.database.query(`update repatriation_request set state = 'IN_TRANSIT' where id = $1`, [request.id]);
  await setMovement(movementId, 'ARRIVED');
  return { ...request, movementId };
};

describe('RQ13', () => {
  it('needs an authorised movement that lists the person', async () => {
    const request = await givenRequest(api, 'READY_FOR_HANDOVER');
    const nowhere = '50000000-0000-8000-8000-000000000000';
    expect((await act(api, 'transfer-1', 'scheduleHandover', { requestId: request.id, movementId: nowhere })).rules).toEqual(['RQ13']);
    const movementId = await givenMovement(api, request, 'MANIFEST_LOCKED');
    expect((await act(api, 'transfer-1', 'scheduleHandover', { requestId: request.id, movementId })).rules).toEqual(['RQ13']);
    await setMovement(movementId, 'AUTHORISED');
    expect((await must(api, 'transfer-1', 'scheduleHandover', { requestId: request.id, movementId })).state).toBe('HANDOVER_SCHEDULED');
  });

  it('asks the gates again: fitness that expired blocks', async () => {
    const request = await givenRequest(api, 'READY_FOR_HANDOVER');
    const movementId = await givenMovement(api, request);
    await api.database.query(`update gate set cleared_until = now() - interval '1 minute' where request_id = $1 and kind = 'HEALTH'`, [
      request.id,
    ]);
    const { code, gates } = await act(api, 'transfer-1', 'scheduleHandover', { requestId: request.id, movementId });
    expect([code, gates]).toEqual(['GATE_BLOCKED', ['HEALTH']]);
  });
});

describe('RQ15', () => {
  it('completes after the State signed and the counts agree: custody changes hands at one instant', async () => {
    const { id: requestId, personId, movementId } = await givenInTransit();
    await api.database.query(`update person set residence_facility_id = (select id from facility where code = 'IRQ-JADAA') where id = $1`, [
      personId,
    ]);
    expect((await act(api, 'transfer-1', 'completeHandover', { requestId })).rules.sort()).toEqual(['I-20', 'RQ15']);
    await must(api, 'liaison-fra', 'signHandoverReceipt', receipt(requestId));
    expect((await act(api, 'transfer-1', 'completeHandover', { requestId })).rules).toEqual(['I-20']);
    await setMovement(movementId, 'RECONCILED');
    expect(await must(api, 'transfer-1', 'completeHandover', { requestId })).toMatchObject({ state: 'COMPLETED', originSide: 'RECEIVED' });
    const { rows } = await api.database.query(
      `select f.code, e.admitted_at, e.ended_at, e.end_reason from custody_episode e join facility f on f.id = e.facility_id where e.person_id = $1 order by e.admitted_at`,
      [personId],
    );
    expect(rows).toMatchObject([
      { code: 'IRQ-KARKH', end_reason: 'HANDOVER' },
      { code: 'FRA-RECEIVING', ended_at: null },
    ]);
    expect(rows[1].admitted_at).toEqual(rows[0].ended_at);
    expect((await api.database.query('select track, residence_facility_id from person where id = $1', [personId])).rows).toEqual([
      { track: 'CLOSED', residence_facility_id: null },
    ]);
    expect((await must(api, 'legal-1', 'beginFollowUp', { requestId })).state).toBe('FOLLOW_UP');
    expect((await must(api, 'legal-1', 'closeRepatriationRequest', { requestId })).state).toBe('CLOSED');
  });

  it('needs the copy of the record and the property', async () => {
    const { id: requestId, movementId } = await givenInTransit();
    await must(api, 'liaison-fra', 'signHandoverReceipt', { ...receipt(requestId), propertyReceived: false });
    await setMovement(movementId, 'RECONCILED');
    expect((await act(api, 'transfer-1', 'completeHandover', { requestId })).rules).toEqual(['RQ15']);
  });

  it('is not blocked by fitness that expired under way, but by a gate that failed (rulings 11)', async () => {
    const { id: requestId, movementId, personId } = await givenInTransit();
    await must(api, 'liaison-fra', 'signHandoverReceipt', receipt(requestId));
    await setMovement(movementId, 'RECONCILED');
    await api.database.query(`update gate set cleared_until = now() - interval '1 hour' where request_id = $1 and kind = 'HEALTH'`, [
      requestId,
    ]);
    await api.database.query(DEPRIVED, [personId]);
    expect((await act(api, 'transfer-1', 'completeHandover', { requestId })).gates).toEqual(['NATIONALITY']);
    await api.database.query(`update nationality_claim set status = 'CONFIRMED' where person_id = $1`, [personId]);
    expect((await must(api, 'transfer-1', 'completeHandover', { requestId })).state).toBe('COMPLETED');
  });

  it('the State signs only once the movement has arrived', async () => {
    const { id: requestId, movementId } = await givenInTransit();
    await setMovement(movementId, 'DEPARTED');
    expect((await act(api, 'liaison-fra', 'signHandoverReceipt', receipt(requestId))).rules).toEqual(['RQ15']);
  });
});

describe('leaving the manifest', () => {
  it('a withdrawal strikes the entry from a draft and excepts it from a locked list', async () => {
    for (const [status, left] of [
      ['MANIFEST_DRAFT', []],
      ['AUTHORISED', [{ status: 'NOT_PRESENTED', open: false }]],
    ] as const) {
      const request = await givenRequest(api, 'READY_FOR_HANDOVER');
      await givenMovement(api, request, status);
      await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId: request.id, reasons: REASONS });
      const { rows } = await api.database.query('select status, open from manifest_entry where request_id = $1', [request.id]);
      expect(rows).toEqual(left);
    }
  });
});
