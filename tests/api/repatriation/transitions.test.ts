import { givenAssurance } from '../../support/givenAssurance';
import { act, givenNational, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const tasks = async (requestId: string) =>
  (await api.database.query('select kind from task where subject_id = $1', [requestId])).rows.map(({ kind }) => kind);
const clocks = async (requestId: string) =>
  Object.fromEntries(
    (await api.database.query('select kind, status from clock where subject_id = $1 order by started_at', [requestId])).rows.map(
      ({ kind, status }) => [kind, status],
    ),
  );
const propose = (requestId: string, declineReason: string) =>
  must(api, 'legal-1', 'proposeRepatriationDecision', {
    requestId,
    proposal: 'DECLINED',
    declineReason,
    reasons: REASONS,
    personViews: 'The person refused to give views.',
  });

describe('RQ1', () => {
  it('a legal officer invites: the State sees the person from then on, and the disclosure is on record', async () => {
    const { id: personId } = await givenNational(api, 'DEU');
    const { id, originSide } = await must(api, 'legal-1', 'openRepatriationRequest', {
      personId,
      destination: 'TUN',
      route: 'PRE_TRIAL_RETURN',
    });
    expect(originSide).toBe('INVITED');
    const seen = await api
      .as('liaison-tun')
      .must<{ repatriationRequest: { id: string } | null }>('query ($id: ID!) { repatriationRequest(id: $id) { id } }', { id });
    expect(seen.repatriationRequest?.id).toBe(id);
    expect((await api.database.query('select basis from data_transfer where subject_id = $1', [id])).rows).toEqual([{ basis: 'ASSESSED' }]);
    expect(await must(api, 'liaison-tun', 'acknowledgeInvitation', { requestId: id })).toMatchObject({
      state: 'DRAFT',
      originSide: 'ACKNOWLEDGED',
    });
  });

  it('a State opens nothing for another, and nothing for a person it does not see', async () => {
    const { id: personId } = await givenNational(api, 'FRA');
    expect(
      (await act(api, 'liaison-fra', 'openRepatriationRequest', { personId, destination: 'DEU', route: 'EXTRADITION' })).rules,
    ).toEqual(['ROLE']);
    expect((await act(api, 'liaison-deu', 'openRepatriationRequest', { personId, destination: 'DEU', route: 'EXTRADITION' })).code).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['I-33', 'PRK', 'PRE_TRIAL_RETURN'],
    ['RQ1', 'IRQ', 'PRE_TRIAL_RETURN'],
  ])('%s: no invitation to %s', async (rule, destination, route) => {
    const { id: personId } = await givenNational(api);
    expect((await act(api, 'legal-1', 'openRepatriationRequest', { personId, destination, route })).rules).toContain(rule);
  });

  it('I-14: a State that the person fears is not invited', async () => {
    const { id: personId } = await givenNational(api);
    await api.database.query(`update consular_record set fears_state = true where person_id = $1`, [personId]);
    expect(
      (await act(api, 'legal-1', 'openRepatriationRequest', { personId, destination: 'FRA', route: 'PRE_TRIAL_RETURN' })).rules,
    ).toEqual(['I-14']);
  });

  it('a family’s petition takes the family route', async () => {
    const { id: personId } = await givenNational(api);
    expect((await act(api, 'child-1', 'openRepatriationRequest', { personId, destination: 'FRA', route: 'DEPORTATION' })).rules).toEqual([
      'RQ1',
    ]);
    const { id } = await must(api, 'child-1', 'openRepatriationRequest', { personId, destination: 'FRA', route: 'CHILD_FAMILY_RETURN' });
    expect((await api.database.query('select initiator from repatriation_request where id = $1', [id])).rows).toEqual([
      { initiator: 'PERSON_OR_FAMILY' },
    ]);
  });
});

describe('RQ2 to RQ6', () => {
  it('RQ2 names what the State left out, and RQ3 sends it back until it is submitted again', async () => {
    const { id: requestId } = await givenRequest(api, 'DRAFT');
    expect((await act(api, 'liaison-fra', 'submitRepatriationRequest', { requestId })).rules).toEqual(['RQ2']);
    expect((await api.database.query('select count(*)::int as n from request_document where request_id = $1', [requestId])).rows[0].n).toBe(
      0,
    );
    await must(api, 'liaison-fra', 'submitRepatriationRequest', {
      requestId,
      documents: [
        { kind: 'IDENTITY_DESCRIPTION', reference: 'a' },
        { kind: 'READMISSION_CONFIRMATION', reference: 'b' },
      ],
    });
    await must(api, 'legal-1', 'returnRepatriationRequest', { requestId, reasons: REASONS, missing: ['A signature'] });
    expect(await clocks(requestId)).toEqual({ ACKNOWLEDGE_REQUEST: 'MET', COMPLETENESS_CHECK: 'MET' });
    expect(await must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId })).toMatchObject({
      state: 'SUBMITTED',
      originSide: 'ASSESSING',
    });
  });

  it('I-15: a return without reasons is refused before anything is read', async () => {
    expect((await act(api, 'legal-1', 'returnRepatriationRequest', { requestId: 'nothing', reasons: 'short' })).code).toBe(
      'REASON_REQUIRED',
    );
  });

  it('RQ4 refuses a second registered request of the same State', async () => {
    const { personId } = await givenRequest(api, 'REGISTERED');
    const second = await givenRequest(api, 'SUBMITTED', 'FRA', personId);
    expect((await act(api, 'legal-1', 'registerRepatriationRequest', { requestId: second.id })).rules).toEqual(['RQ4']);
  });

  it('RQ4 puts the person on the track of the route', async () => {
    const { personId } = await givenRequest(api, 'REGISTERED');
    expect((await api.database.query('select track from person where id = $1', [personId])).rows).toEqual([{ track: 'REPATRIATION' }]);
  });

  it('RQ5 needs counsel, and names a team of custodial officers', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'REGISTERED');
    await api.database.query('update counsel_appointment set ended_at = now() where person_id = $1', [personId]);
    expect((await act(api, 'legal-1', 'beginRepatriationReview', { requestId })).rules).toEqual(['RQ5']);
    await must(api, 'legal-1', 'appointCounsel', { requestId, counsel: 'Counsel Another', kind: 'CHOSEN' });
    expect((await act(api, 'legal-1', 'beginRepatriationReview', { requestId, team: [api.accountId('liaison-fra')] })).code).toBe(
      'BAD_USER_INPUT',
    );
    await must(api, 'legal-1', 'beginRepatriationReview', { requestId, team: [api.accountId('decision-1')] });
    const answer = await api
      .as('legal-1')
      .must<{ repatriationRequest: { team: { login?: string; id: string }[] } }>(
        'query ($id: ID!) { repatriationRequest(id: $id) { team { id } } }',
        { id: requestId },
      );
    expect(answer.repatriationRequest.team.map(({ id }) => id)).toEqual([api.accountId('legal-1'), api.accountId('decision-1')]);
  });

  it('RQ6 holds with a reason and a day of review, and resumes', async () => {
    const { id: requestId } = await givenRequest(api, 'IN_REVIEW');
    const reviewOn = new Date(Date.now() + 7 * 86_400_000).toISOString();
    expect(
      (await act(api, 'legal-1', 'holdRepatriationRequest', { requestId, reason: 'ASYLUM_FEAR', reasons: REASONS, reviewOn })).code,
    ).toBe('BAD_USER_INPUT');
    expect((await must(api, 'court', 'holdRepatriationRequest', { requestId, reason: 'JUDICIAL', reasons: REASONS, reviewOn })).state).toBe(
      'ON_HOLD',
    );
    expect(
      (
        await act(api, 'legal-1', 'proposeRepatriationDecision', {
          requestId,
          proposal: 'APPROVED',
          reasons: REASONS,
          personViews: 'None.',
        })
      ).code,
    ).toBe('INVALID_TRANSITION');
    expect((await must(api, 'legal-1', 'resumeRepatriationRequest', { requestId })).state).toBe('IN_REVIEW');
  });
});

describe('decisions and what follows', () => {
  it('RQ9 declines from a held review with a reason that holds, and a refused extradition opens a review of the detention', async () => {
    const { id: requestId } = await givenRequest(api, 'IN_REVIEW');
    await api.database.query(`update repatriation_request set route = 'EXTRADITION' where id = $1`, [requestId]);
    expect(
      (
        await act(api, 'legal-1', 'proposeRepatriationDecision', {
          requestId,
          proposal: 'DECLINED',
          declineReason: 'NE_BIS_IN_IDEM',
          reasons: REASONS,
          personViews: 'None.',
        })
      ).rules,
    ).toEqual(['DECLINE_REASON']);
    await propose(requestId, 'JUDICIAL_HOLD');
    expect(
      (
        await must(api, 'decision-1', 'declineRepatriationRequest', {
          requestId,
          reason: 'JUDICIAL_HOLD',
          reasons: REASONS,
          legalBasis: 'CPC 358',
        })
      ).state,
    ).toBe('DECLINED');
    expect(await tasks(requestId)).toEqual(['DETENTION_BASIS_REVIEW']);
    expect((await clocks(requestId)).REMEDY_WINDOW).toBe('RUNNING');
  });

  it('RQ23 takes a proposal back, and the next is a new one', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    expect((await must(api, 'legal-2', 'withdrawDecisionProposal', { requestId, reasons: REASONS })).state).toBe('IN_REVIEW');
    await propose(requestId, 'POLITICAL');
    expect((await api.database.query('select count(*)::int as n from decision where request_id = $1', [requestId])).rows[0].n).toBe(2);
  });

  it('RQ8: a proposal to decline cannot become an approval', async () => {
    const { id: requestId } = await givenRequest(api, 'DECISION_PENDING');
    await must(api, 'legal-1', 'withdrawDecisionProposal', { requestId, reasons: REASONS });
    await propose(requestId, 'POLITICAL');
    expect((await act(api, 'decision-1', 'approveRepatriationRequest', { requestId, legalBasis: 'Law', reasons: REASONS })).rules).toEqual([
      'RQ8',
    ]);
  });

  it('RQ10 and RQ11: a review suspends an approval; upheld, the remedy is exhausted', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    expect((await must(api, 'liaison-fra', 'requestDecisionReview', { requestId, reasons: REASONS })).state).toBe('REVIEW_REQUESTED');
    expect((await act(api, 'court', 'decideReview', { requestId, outcome: 'UPHELD_DECLINE', reasons: REASONS })).rules).toEqual(['RQ11']);
    expect((await must(api, 'court', 'decideReview', { requestId, outcome: 'UPHELD_APPROVAL', reasons: REASONS })).state).toBe('APPROVED');
    expect((await act(api, 'liaison-fra', 'requestDecisionReview', { requestId, reasons: REASONS })).rules).toEqual(['RQ10']);
  });

  it('RQ11 sends back: the decision is superseded', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    await must(api, 'legal-2', 'requestDecisionReview', { requestId, onBehalfOf: 'The person', reasons: REASONS });
    expect((await must(api, 'court', 'decideReview', { requestId, outcome: 'SENT_BACK', reasons: REASONS })).state).toBe('IN_REVIEW');
    expect(
      (await api.database.query('select count(*)::int as n from decision where request_id = $1 and superseded_at is null', [requestId]))
        .rows[0].n,
    ).toBe(0);
  });

  it('RQ12 waits for the remedy window, and for a waiver given after the decision', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    const blocked = await act(api, 'legal-1', 'declareReadyForHandover', { requestId });
    expect(blocked.code).toBe('GATE_BLOCKED');
    expect(blocked.gates).toEqual(['HEALTH', 'TRAVEL_DOCUMENT', 'RECEPTION_PLAN']);
  });
});

describe('ends', () => {
  it('RQ17: the State withdraws its own request, a legal officer does not', async () => {
    const { id: requestId } = await givenRequest(api, 'APPROVED');
    expect((await act(api, 'legal-1', 'withdrawRepatriationRequest', { requestId, reasons: REASONS })).rules).toEqual(['RQ17']);
    expect((await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId, reasons: REASONS })).state).toBe('WITHDRAWN');
    expect((await clocks(requestId)).REMEDY_WINDOW).toBe('STOPPED');
  });

  it('RQ19 prefers another request of the same person', async () => {
    const { id: requestId } = await givenRequest(api, 'IN_REVIEW');
    const other = await givenRequest(api, 'DRAFT');
    expect(
      (await act(api, 'legal-1', 'supersedeRepatriationRequest', { requestId, preferredRequestId: other.id, reasons: REASONS })).code,
    ).toBe('NOT_FOUND');
    expect((await must(api, 'legal-1', 'supersedeRepatriationRequest', { requestId, reasons: REASONS })).state).toBe('SUPERSEDED');
  });

  it('RQ20 abates, and the family is to be told (I-39)', async () => {
    const { id: requestId } = await givenRequest(api, 'IN_REVIEW');
    expect((await must(api, 'registrar', 'abateRepatriationRequest', { requestId, cause: 'DEATH', reasons: REASONS })).state).toBe(
      'ABATED',
    );
    expect(await tasks(requestId)).toEqual(['FAMILY_NOTICE']);
  });
});

describe('the State’s side', () => {
  it('declining leaves a draft, opens a task in review, and returns an approval to review (RQ22)', async () => {
    const decline = (requestId: string) =>
      must(api, 'liaison-fra', 'declineByOrigin', { requestId, reason: 'CAPACITY', reasons: REASONS, reviewBody: 'Administrative court' });
    const reviewed = await givenRequest(api, 'SUBMITTED');
    expect(await decline(reviewed.id)).toMatchObject({ state: 'SUBMITTED', originSide: 'DECLINED' });
    expect(await tasks(reviewed.id)).toEqual(['STATE_DECLINED']);
    const approved = await givenRequest(api, 'APPROVED');
    expect(await decline(approved.id)).toMatchObject({ state: 'IN_REVIEW', originSide: 'DECLINED' });
    expect((await clocks(approved.id)).REMEDY_WINDOW).toBe('STOPPED');
    expect(await must(api, 'liaison-fra', 'acceptInPrinciple', { requestId: approved.id })).toMatchObject({
      originSide: 'ACCEPTED_IN_PRINCIPLE',
    });
  });

  it('is ready to receive while both its gates are cleared, and falls back when one fails', async () => {
    const { id: requestId } = await givenRequest(api, 'READY_FOR_HANDOVER');
    expect((await must(api, 'liaison-fra', 'failGate', { requestId, gate: 'RECEPTION_PLAN', reasons: REASONS })).originSide).toBe(
      'ACCEPTED_IN_PRINCIPLE',
    );
    expect((await must(api, 'liaison-fra', 'clearGate', { requestId, gate: 'RECEPTION_PLAN', evidence: 'Plan 2' })).originSide).toBe(
      'READY_TO_RECEIVE',
    );
  });
});

describe('I-45', () => {
  it('a broken assurance returns every approved case to that State to review', async () => {
    const broken = await givenRequest(api, 'APPROVED', 'TUR');
    const other = await givenRequest(api, 'APPROVED', 'TUR');
    const elsewhere = await givenRequest(api, 'APPROVED', 'FRA');
    const assuranceId = await givenAssurance(api, broken.id, 'RECEIVED', 'TUR');
    expect((await act(api, 'legal-1', 'reportAssuranceBreach', { requestId: broken.id, assuranceId, reasons: REASONS })).code).toBe(
      'INVALID_TRANSITION',
    );
    await must(api, 'decision-1', 'acceptAssurance', { requestId: broken.id, assuranceId, reasons: 'Specific and monitored.' });
    await must(api, 'legal-1', 'reportAssuranceBreach', { requestId: broken.id, assuranceId, reasons: REASONS });
    const states = await api.database.query('select id, state from repatriation_request where id = any($1)', [
      [broken.id, other.id, elsewhere.id],
    ]);
    expect(Object.fromEntries(states.rows.map(({ id, state }) => [id, state]))).toEqual({
      [broken.id]: 'IN_REVIEW',
      [other.id]: 'IN_REVIEW',
      [elsewhere.id]: 'APPROVED',
    });
  });
});
