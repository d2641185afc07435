import { newId } from '../../domain/reference/nodeId';
import { CHARGED_WITH_DEATH } from '../support/chargedWithDeath';
import { givenAssurance } from '../support/givenAssurance';
import { act, givenClaim, givenNational, givenRequest, must, REASONS } from '../support/givenRequest';
import { caseAtTrial, caseUnderInvestigation } from '../support/proceedingVerbs';
import { contentOf, SEALED_FORM, sealedFor } from '../support/sealedGiven';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = (text: string, ...values: unknown[]) => api.database.query(text, values);
/** An administrator goes around the API: what the database says to it. */
const byHand = (text: string, ...values: unknown[]) =>
  sql(text, ...values).then(
    () => 'DONE',
    (error: Error) => error.message,
  );
const approveByHand = (id: string) => byHand(`update repatriation_request set state = 'APPROVED' where id = $1`, id);
const approve = (requestId: string) =>
  act(api, 'decision-1', 'approveRepatriationRequest', { requestId, legalBasis: 'Agreement of 2025', reasons: REASONS });

describe('I-06: a possible death penalty that no assurance excludes', () => {
  const given = async () => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    await sql(CHARGED_WITH_DEATH, request.id);
    return request;
  };
  const treaty = async (login = 'legal-1', country = 'FRA', inForceTo: string | null = null) => {
    const input = {
      country,
      instrument: `Treaty ${newId('Part')}`,
      scopes: ['EXTRADITION'],
      inForceFrom: '2020-01-01T00:00:00Z',
      inForceTo,
    };
    await api.as(login).must('mutation ($input: RecordTreatyInput!) { recordTreaty(input: $input) { originCountry { id } } }', { input });
    return (await sql('select id from treaty where instrument = $1', input.instrument)).rows[0]?.id as string;
  };
  const ground = (requestId: string, treatyId: string) => ({ requestId, treatyId, article: 'Art. 4(d)', reasons: REASONS });
  const decide = async (requestId: string, treatyId: string, login = 'decision-1') =>
    act(api, login, 'decideTreatyGround', ground(requestId, treatyId));
  const decideByHand = (
    requestId: string,
    treatyId: string,
    charges = `array(select id from charge where person_id = r.person_id)`,
    login = 'decision-1',
  ) =>
    byHand(
      `insert into treaty_ground (id, request_id, person_id, country, treaty_id, article, reasons, charges, decided_by, decided_at)
       select $2, r.id, r.person_id, r.country, $3, 'Art. 4(d)', '${SEALED_FORM}', ${charges}, $4, now() from repatriation_request r where r.id = $1`,
      requestId,
      newId('Part'),
      treatyId,
      api.accountId(login),
    );
  const told = async (login: string, requestId: string) =>
    api
      .as(login)
      .query<{ repatriationRequest: { treatyGrounds: readonly object[] | null } }>(
        'query ($id: ID!) { repatriationRequest(id: $id) { treatyGrounds { article reasons endedAt endReasons treaty { instrument } } } }',
        { id: requestId },
      );
  afterEach(() => sql(`update origin_country set death_penalty_policy = 'ABOLISHED' where code = 'FRA'`));

  it('I-06: is answered by a treaty that the decision authority reasons from; the State does not learn of it', async () => {
    const request = await given();
    expect((await approve(request.id)).rules).toEqual(['I-06']);
    await must(api, 'decision-1', 'decideTreatyGround', ground(request.id, await treaty()));
    expect((await told('legal-2', request.id)).data?.repatriationRequest.treatyGrounds).toEqual([
      {
        article: 'Art. 4(d)',
        reasons: REASONS,
        endedAt: null,
        endReasons: null,
        treaty: { instrument: expect.stringContaining('Treaty') },
      },
    ]);
    expect((await told('liaison-fra', request.id)).codes).toEqual(['FIELD_RESTRICTED']);
    expect((await sql(`select audience from case_event where subject_id = $1 and action = 'decideTreatyGround'`, request.id)).rows).toEqual(
      [{ audience: 'CUSTODIAL' }],
    );
    expect((await approve(request.id)).request?.state).toBe('APPROVED');
  });

  it('I-06: is answered for the charges of then: one that comes later wants another decision, which takes the first one’s place', async () => {
    const request = await given();
    const treatyId = await treaty();
    await must(api, 'decision-1', 'decideTreatyGround', ground(request.id, treatyId));
    await sql(
      `insert into charge (id, proceeding_id, person_id, offence, article, law_in_force, act_period, act_earliest, act_latest, death_possible, status, recorded_by, recorded_at)
       select $2, proceeding_id, person_id, offence, 'Art. 2', law_in_force, act_period, act_earliest, act_latest, true, status, recorded_by, recorded_at from charge where person_id = $1`,
      request.personId,
      newId('Part'),
    );
    expect((await approve(request.id)).rules).toEqual(['I-06']);
    expect(await approveByHand(request.id)).toContain('I-06');
    await must(api, 'decision-1', 'decideTreatyGround', ground(request.id, treatyId));
    expect((await told('legal-2', request.id)).data?.repatriationRequest.treatyGrounds).toMatchObject([
      { endReasons: 'A later ground took its place.' },
      { endReasons: null },
    ]);
    expect((await approve(request.id)).request?.state).toBe('APPROVED');
  });

  it('I-06: withdrawn, it takes what was approved back to review', async () => {
    const request = await given();
    await must(api, 'decision-1', 'decideTreatyGround', ground(request.id, await treaty()));
    await must(api, 'decision-1', 'approveRepatriationRequest', { requestId: request.id, legalBasis: 'Treaty', reasons: REASONS });
    expect((await act(api, 'decision-2', 'withdrawTreatyGround', { requestId: request.id, reasons: 'Short.' })).code).toBe(
      'REASON_REQUIRED',
    );
    expect((await must(api, 'decision-2', 'withdrawTreatyGround', { requestId: request.id, reasons: REASONS })).state).toBe('IN_REVIEW');
    expect((await sql('select superseded_reason from decision where request_id = $1', request.id)).rows).toEqual([
      { superseded_reason: 'The treaty on which the decision rested no longer answers the possible death penalty.' },
    ]);
    expect((await act(api, 'decision-2', 'withdrawTreatyGround', { requestId: request.id, reasons: REASONS })).rules).toEqual([
      'TREATY_GROUND',
    ]);
  });

  it.each<[string, string, () => Promise<string>, string, string | string[]]>([
    ['of another State', 'the treaty is with the State', () => treaty('legal-1', 'DEU'), 'GUARD_FAILED', 'a treaty with the State'],
    ['that has ended', 'the treaty is in force', () => treaty('legal-1', 'FRA', '2021-01-01T00:00:00Z'), 'GUARD_FAILED', 'not in force'],
    ['that the decider recorded', 'two people', () => treaty('decision-1'), 'FOUR_EYES_REQUIRED', 'whoever recorded the treaty'],
  ])('I-06: is not answered by a treaty %s: %s, in SQL too', async (_what, _rule, recorded, code, inSql) => {
    const request = await given();
    const treatyId = await recorded();
    expect((await decide(request.id, treatyId)).code).toBe(code);
    expect(await decideByHand(request.id, treatyId)).toContain(inSql);
    expect((await sql('select from treaty_ground where request_id = $1', request.id)).rowCount).toBe(0);
  });

  it('I-06: never for an act below eighteen, by whatever treaty, in SQL too', async () => {
    const request = await given();
    const treatyId = await treaty();
    await sql(
      `update person set birth = '1998-03-02', birth_earliest = '1998-03-02', birth_latest = '1998-03-02' where id = $1`,
      request.personId,
    );
    expect((await decide(request.id, treatyId)).rules).toEqual(['I-06']);
    expect(await decideByHand(request.id, treatyId)).toContain('for an act below eighteen');
  });

  it('I-06: is decided by the decision authority alone, for charges of this person, once at a time, and not rewritten', async () => {
    const request = await given();
    const treatyId = await treaty();
    expect((await decide(request.id, treatyId, 'legal-2')).code).toBe('FORBIDDEN');
    expect((await decide(request.id, newId('Part'))).code).toBe('NOT_FOUND');
    expect(await decideByHand(request.id, treatyId, undefined, 'legal-2')).toContain('the decision authority decides it');
    expect(await decideByHand(request.id, treatyId, 'array[gen_random_uuid()]')).toContain('charges of the person');
    expect(await decideByHand(request.id, treatyId)).toBe('DONE');
    expect(await decideByHand(request.id, treatyId)).toContain('treaty_ground_current');
    expect(await byHand(`update treaty_ground set charges = '{}' where request_id = $1`, request.id)).toContain('I-06');
    expect((await decide(request.id, treatyId)).rules).toEqual(['TREATY_GROUND']);
  });
});

describe('what a decision asks of the register, whoever writes it', () => {
  it('I-13: no approval while the choice towards a State of a submitted claim is not recorded', async () => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    await givenClaim(api, request.personId, 'MAR', 'REFUTED');
    await sql(`update consular_record set choice = 'UNDECIDED' where person_id = $1 and country = 'MAR'`, request.personId);
    expect((await approve(request.id)).rules).toEqual(['I-13']);
    expect(await approveByHand(request.id)).toContain('I-13');
    await sql(`update consular_record set choice = 'DECLINED' where person_id = $1 and country = 'MAR'`, request.personId);
    expect(await approveByHand(request.id)).toBe('DONE');
  });

  it('I-42: competing requests are ranked and decided before one is proposed or approved', async () => {
    const first = await givenRequest(api, 'DECISION_PENDING');
    await givenClaim(api, first.personId, 'DEU', 'SUBMITTED');
    const second = await givenRequest(api, 'IN_REVIEW', 'DEU', first.personId);
    expect((await approve(first.id)).gates).toEqual(['COMPETING_REQUESTS']);
    expect(await approveByHand(first.id)).toContain('I-42');
    const propose = `insert into decision (id, request_id, person_id, country, proposal, proposal_reasons, person_views, prepared_by, prepared_at)
      select $2, r.id, r.person_id, r.country, $3, $4, $4, $5, now() from repatriation_request r where r.id = $1`;
    const proposed = (what: string) => byHand(propose, second.id, newId('Part'), what, SEALED_FORM, api.accountId('legal-1'));
    expect(await proposed('APPROVED')).toContain('I-42');
    expect(await proposed('DECLINED')).toBe('DONE');
    const ranking = { requestId: first.id, orderedRequests: [first.id, second.id], reasons: REASONS };
    await must(api, 'legal-1', 'rankCompetingRequests', ranking);
    expect(await approveByHand(first.id)).toContain('I-42');
    await must(api, 'decision-1', 'rankCompetingRequests', ranking);
    expect(await approveByHand(first.id)).toBe('DONE');
  });
});

describe('I-13: the post of a State is told on the wish of the person, or by a treaty, with reasons', () => {
  const given = async (choice: string, mandatory: boolean) => {
    const { id: personId } = await givenNational(api, 'TUN');
    await sql(`update consular_record set choice = $2 where person_id = $1`, personId, choice);
    await sql(`update origin_country set mandatory_consular_notification = $1 where code = 'TUN'`, mandatory);
    return personId;
  };
  afterEach(() => sql(`update origin_country set mandatory_consular_notification = false where code = 'TUN'`));
  const notify = async (personId: string, more: object = {}) =>
    (
      await api.as('legal-1').query('mutation ($input: NotifyConsularPostInput!) { notifyConsularPost(input: $input) { person { id } } }', {
        input: { personId, country: 'TUN', office: 'Consulate', notifiedAt: new Date(Date.now() - 1_000).toISOString(), ...more },
      })
    ).codes;
  const byHandNotified = async (personId: string, reasons: string | null) => {
    const [{ id }] = (await sql('select id from consular_record where person_id = $1', personId)).rows;
    const sealed = reasons && (await sealedFor(api, 'consular_record', 'post_notified_reasons', { id, person_id: personId }, reasons));
    return byHand('update consular_record set post_notified_at = now(), post_notified_reasons = $2 where id = $1', id, sealed);
  };

  it.each<[string, boolean, object, string | null, boolean]>([
    ['REQUESTED', false, {}, null, true],
    ['DECLINED', false, { treatyReasons: REASONS }, REASONS, false],
    ['DECLINED', true, {}, null, false],
    ['DECLINED', true, { treatyReasons: REASONS }, REASONS, true],
    ['UNDECIDED', true, { treatyReasons: REASONS }, REASONS, true],
  ])('choice %s, treaty %s, %j: the verb and the database say the same', async (choice, mandatory, more, reasons, allowed) => {
    expect(await notify(await given(choice, mandatory), more)).toEqual(allowed ? [] : ['GUARD_FAILED']);
    const answer = await byHandNotified(await given(choice, mandatory), reasons);
    expect(allowed ? answer === 'DONE' : answer.includes('I-13')).toBe(true);
  });

  it('the reasons are on record, short ones are refused, and a fear closes both ways', async () => {
    const personId = await given('DECLINED', true);
    expect(await notify(personId, { treatyReasons: 'Treaty.' })).toEqual(['REASON_REQUIRED']);
    await notify(personId, { treatyReasons: REASONS });
    const [{ id }] = (await sql('select id from consular_record where person_id = $1', personId)).rows;
    expect(await contentOf(api, 'consular_record', 'post_notified_reasons', id)).toBe(REASONS);
    const afraid = await given('DECLINED', true);
    await sql('update consular_record set fears_state = true where person_id = $1', afraid);
    expect(await notify(afraid, { treatyReasons: REASONS })).toEqual(['GUARD_FAILED']);
    expect(await byHandNotified(afraid, REASONS)).toContain('I-14');
  });
});

describe('what an end leaves behind, asked when the transaction ends', () => {
  it('I-31: no extradition is refused, no collection lapses, no case ends without a review of the detention', async () => {
    const request = await givenRequest(api, 'DECISION_PENDING');
    await sql(`update repatriation_request set route = 'EXTRADITION' where id = $1`, request.id);
    for (const state of ['DECLINED', 'LAPSED'])
      expect(await byHand('update repatriation_request set state = $2 where id = $1', request.id, state)).toContain('I-31');
    const trial = await caseAtTrial(api);
    for (const stage of ['ACQUITTED', 'DISMISSED', 'CLOSED_NO_CASE'])
      expect(await byHand('update proceeding set stage = $2 where id = $1', trial.proceedingId, stage)).toContain('I-31');
    const task = `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values ($1, 'DETENTION_BASIS_REVIEW', $2, $3, 'COURT_REGISTRAR', 'Review.', now())`;
    await sql(task, newId('Part'), request.personId, request.id);
    expect(await byHand(`update repatriation_request set state = 'DECLINED' where id = $1`, request.id)).toBe('DONE');
  });

  it.each(['DEATH', 'ESCAPE'])('I-39: %s leaves no request going on, and a family to be told', async (reason) => {
    const request = await givenRequest(api, 'IN_REVIEW');
    const end = () =>
      byHand(
        `update custody_episode set ended_at = now(), end_reason = $2 where person_id = $1 and ended_at is null`,
        request.personId,
        reason,
      );
    expect(await end()).toContain('I-39: a request for somebody who died or escaped goes on');
    await sql(`update repatriation_request set state = 'ABATED' where id = $1`, request.id);
    expect(await end()).toContain('I-39: nobody is to tell the family');
    await sql(
      `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values ($1, 'FAMILY_NOTICE', $2, $2, 'REGISTRAR', 'Tell.', now())`,
      newId('Part'),
      request.personId,
    );
    expect(await end()).toBe('DONE');
  });

  it('I-45: an assurance is not broken while a case approved for that State goes on', async () => {
    const request = await givenRequest(api, 'IN_REVIEW', 'DEU');
    const assuranceId = await givenAssurance(api, request.id, 'ACCEPTED', 'DEU');
    const approved = await givenRequest(api, 'APPROVED', 'DEU');
    const breach = () =>
      byHand(`update assurance set status = 'BREACHED', breached_at = now(), breach_reasons = accept_reasons where id = $1`, assuranceId);
    expect(await breach()).toContain('I-45');
    await must(api, 'legal-1', 'reportAssuranceBreach', { requestId: request.id, assuranceId, reasons: REASONS });
    expect((await sql('select state from repatriation_request where id = $1', approved.id)).rows).toEqual([{ state: 'IN_REVIEW' }]);
  });

  it('I-27: a case that was transferred does not end before its outcome was reported', async () => {
    const { proceedingId } = await caseUnderInvestigation(api);
    await sql(`update proceeding set stage = 'TRANSFERRED_OUT' where id = $1`, proceedingId);
    expect(await byHand(`update proceeding set stage = 'COMPLETED' where id = $1`, proceedingId)).toContain('I-27');
  });

  it('I-28: charges beyond the approved acts are not on record without an alert', async () => {
    const { proceedingId, personId } = await caseUnderInvestigation(api);
    const handoffId = newId('ProsecutionHandoff');
    await sql(
      `insert into handoff (id, ref, person_id, proceeding_id, country, receiving_authority, route, state, use_limitations, created_at, updated_at)
       values ($1, $2, $3, $4, 'FRA', 'Prosecution service', 'TRANSFER_OF_PROCEEDINGS', 'ACKNOWLEDGED', array['NO_DEATH_PENALTY'], now(), now())`,
      handoffId,
      `RCM-2026-H${handoffId.slice(19)}`,
      personId,
      proceedingId,
    );
    const tell = (outside: boolean) =>
      byHand(
        `insert into handoff_feedback (id, handoff_id, person_id, country, kind, detail, outside_approved_acts, occurred_at, recorded_by, recorded_at)
         values ($1, $2, $3, 'FRA', 'CHARGED', '${SEALED_FORM}', $4, now(), $5, now())`,
        newId('Part'),
        handoffId,
        personId,
        outside,
        api.accountId('liaison-fra'),
      );
    expect(await tell(true)).toContain('I-28');
    expect(await tell(false)).toBe('DONE');
  });
});

describe('I-35: data that was disclosed is corrected', () => {
  const given = async () => {
    const { id: personId } = await givenNational(api);
    const values = [newId('Part'), personId, api.accountId('legal-1'), newId('Part'), api.accountId('legal-2')];
    await sql(
      `insert into data_transfer (id, kind, person_id, country, recipient_authority, basis, justification, items, subject_id, recorded_by, transferred_at)
       values ($1, 'CLAIM_SUBMISSION', $2, 'FRA', 'Liaison office', 'ADEQUACY', '${SEALED_FORM}', 'Identity', $2, $3, '2026-01-05T00:00:00Z')`,
      ...values.slice(0, 3),
    );
    await sql(
      `insert into correction (id, person_id, field, old_value, new_value, reasons, status, requested_by, requested_at)
       values ($1, $2, 'SEX', '${SEALED_FORM}', '${SEALED_FORM}', '${SEALED_FORM}', 'REQUESTED', $3, now())`,
      values[3],
      personId,
      values[2],
    );
    return { personId, correctionId: values[3] as string };
  };
  const approveCorrection = `update correction set status = 'APPROVED', decided_by = $2, decided_at = now() where id = $1`;

  it('I-35: not without a notice to who received it, whoever writes', async () => {
    const { correctionId } = await given();
    expect(await byHand(approveCorrection, correctionId, api.accountId('legal-2'))).toContain('I-35');
  });

  it('I-35: with the notice, or with the task of a legal officer who decides', async () => {
    const { correctionId, personId } = await given();
    await sql('begin');
    await sql(approveCorrection, correctionId, api.accountId('legal-2'));
    await sql(
      `insert into correction_notice (id, correction_id, person_id, country, recipient_authority, field, notified_at) values ($1, $2, $3, 'FRA', 'Liaison office', 'SEX', now())`,
      newId('Part'),
      correctionId,
      personId,
    );
    expect(await byHand('commit')).toBe('DONE');
    const other = await given();
    await sql('begin');
    await sql(approveCorrection, other.correctionId, api.accountId('legal-2'));
    await sql(
      `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at) values ($1, 'CORRECTION_NOTICE', $2, $2, 'LEGAL_OFFICER', 'Decide.', now())`,
      newId('Part'),
      other.personId,
    );
    expect(await byHand('commit')).toBe('DONE');
  });
});
