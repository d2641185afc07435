import { randomUUID } from 'node:crypto';
import { type EvidenceVerb, evidenceLifecycle } from '../../../domain/evidence/lifecycle';
import { type EvidenceStatus, evidenceStatuses } from '../../../domain/evidence/vocabulary';
import { actOnHandoff, assembledHandoff, digest, givenItem, mustOnHandoff, REASONS, receivedHandoff } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => actOnHandoff(api, login, verb, input);
const must = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => mustOnHandoff(api, login, verb, input);
const left = async (id: string) =>
  (
    await api.database.query(
      `select status, version, (select count(*)::int from case_event c where c.subject_id = e.id) as events,
         (select count(*)::int from evidence_custody_event c where c.evidence_id = e.id) as links from evidence_item e where id = $1`,
      [id],
    )
  ).rows[0];

describe('I-22 in the database: a link that does not continue the chain is refused, whoever writes it', () => {
  const link = async (more: Readonly<Record<string, unknown>>) => {
    const person = await registered(api.database);
    const item = await givenItem(api, person.id);
    const { rows } = await api.database.query('select * from evidence_custody_event where evidence_id = $1 order by seq desc limit 1', [
      item.id,
    ]);
    const last = rows[0];
    const row = {
      id: randomUUID(),
      evidence_id: item.id,
      person_id: person.id,
      seq: last.seq + 1,
      from_holder: last.to_holder,
      to_holder: 'Court',
      purpose: 'Trial',
      place: 'Court house',
      hash_after: item.sha256,
      prev_event_hash: last.event_hash,
      event_hash: digest(randomUUID()),
      signed_by: last.signed_by,
      occurred_at: api.now(),
      recorded_at: api.now(),
      ...more,
    };
    const columns = Object.keys(row);
    return api.database.query(
      `insert into evidence_custody_event (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  };

  it('takes one that does', async () => expect((await link({})).rowCount).toBe(1));

  it.each([
    ['a gap in the numbers', { seq: 9 }],
    ['a false digest of the link before', { prev_event_hash: digest('something else') }],
    ['another holder than the last', { from_holder: 'Somebody else' }],
    ['a time before the last', { occurred_at: new Date('2020-01-01T00:00:00Z') }],
  ])('refuses %s', async (_title, more) => {
    await expect(link(more)).rejects.toMatchObject({ code: '23514' });
  });

  it('refuses a change and a removal', async () => {
    await expect(api.database.query(`update evidence_custody_event set place = 'elsewhere'`)).rejects.toThrow('append-only');
    await expect(api.database.query('delete from evidence_custody_event')).rejects.toThrow('append-only');
  });
});

/** Verbs that note something of an item and leave its custody alone: their own tests ask them. */
const NOTES = ['recordEvidenceCopy', 'endEvidenceCopy', 'recordEvidenceVictim'] as const;
type CustodyVerb = Exclude<EvidenceVerb, (typeof NOTES)[number]>;

/** Domain C.8, by hand: from which statuses each verb leads, by whom here, and where to. */
const COURSE: Readonly<
  Record<CustodyVerb, { readonly from: readonly EvidenceStatus[]; readonly login: string; readonly to: EvidenceStatus }>
> = {
  recordEvidenceCustody: {
    from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'RETURNED'],
    login: 'prosecutor',
    to: 'IN_CUSTODY',
  },
  quarantineEvidence: {
    from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED'],
    login: 'prosecutor',
    to: 'QUARANTINED',
  },
  releaseEvidence: { from: ['QUARANTINED'], login: 'legal-1', to: 'IN_CUSTODY' },
  flagEvidenceCat15: {
    from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED', 'QUARANTINED'],
    login: 'legal-1',
    to: 'EXCLUDED',
  },
};

test('the table by hand names every verb', () => {
  expect(Object.keys(evidenceLifecycle.verbs).sort()).toEqual([...Object.keys(COURSE), ...NOTES].sort());
});

describe.each(Object.keys(COURSE) as CustodyVerb[])('%s', (verb) => {
  const { from, login, to } = COURSE[verb];
  const inputOf = (evidenceId: string, sha256: string) =>
    verb === 'recordEvidenceCustody'
      ? {
          evidenceId,
          status: 'IN_CUSTODY',
          to: 'Room 3',
          purpose: 'Storage',
          place: 'Court',
          hashAfter: sha256,
          occurredAt: api.now().toISOString(),
        }
      : { evidenceId, reasons: REASONS };

  it.each(evidenceStatuses)('from %s goes where domain C.8 says, and a refusal leaves nothing', async (status) => {
    const item = await givenItem(api, (await registered(api.database)).id);
    await api.database.query('update evidence_item set status = $2 where id = $1', [item.id, status]);
    const before = await left(item.id);
    const answer = await act(login, verb, inputOf(item.id, item.sha256));
    if (from.includes(status)) {
      expect(answer.errors).toEqual([]);
      expect(await left(item.id)).toMatchObject({ status: to, version: before.version + 1, events: before.events + 1 });
    } else {
      expect(['INVALID_TRANSITION', 'GUARD_FAILED']).toContain(answer.code);
      expect(await left(item.id)).toEqual(before);
    }
  });

  it('is closed to a State and to an analyst', async () => {
    const item = await givenItem(api, (await registered(api.database)).id);
    for (const other of ['liaison-fra', 'analyst']) expect((await act(other, verb, inputOf(item.id, item.sha256))).code).toBe('FORBIDDEN');
  });
});

describe('I-24: a statement flagged under CAT Art. 15', () => {
  const seenBy = async (login: string, id: string) =>
    (await api.as(login).query<{ node: object | null }>('query ($id: ID!) { node(id: $id) { __typename } }', { id })).data?.node;

  it('is seen by legal and data-protection officers alone', async () => {
    const item = await givenItem(api, (await registered(api.database)).id);
    expect(await seenBy('prosecutor', item.id)).not.toBeNull();
    await must('legal-1', 'flagEvidenceCat15', { evidenceId: item.id, reasons: REASONS });
    expect(await seenBy('prosecutor', item.id)).toBeNull();
    expect(await seenBy('registrar', item.id)).toBeNull();
    for (const login of ['legal-1', 'dpo']) expect(await seenBy(login, item.id)).toEqual({ __typename: 'EvidenceItem' });
  });

  it('cannot be brought back from quarantine', async () => {
    const item = await givenItem(api, (await registered(api.database)).id);
    await api.database.query(`update evidence_item set status = 'QUARANTINED', cat15 = true where id = $1`, [item.id]);
    expect((await act('legal-1', 'releaseEvidence', { evidenceId: item.id, reasons: REASONS })).rules).toEqual(['I-24']);
  });

  it('leaves a package that is being assembled, which then goes on without it', async () => {
    const { handoffId, item, personId } = await assembledHandoff(api);
    const sound = await givenItem(api, personId);
    await must('prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [sound.id] });
    await must('legal-1', 'flagEvidenceCat15', { evidenceId: item.id, reasons: REASONS });
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-23']);
    await must('prosecutor', 'removeEvidenceFromHandoff', { handoffId, evidenceId: item.id, reasons: REASONS });
    expect(await must('prosecutor', 'submitHandoffForReview', { handoffId })).toMatchObject({ state: 'LEGAL_REVIEW' });
  });
});

describe('I-25: what may be used does not leave a package', () => {
  it.each([{}, { exculpatory: true }])('an item %j in custody stays', async (given) => {
    const { handoffId, item } = await assembledHandoff(api, given);
    const removal = { handoffId, evidenceId: item.id, reasons: REASONS };
    expect((await act('prosecutor', 'removeEvidenceFromHandoff', removal)).rules).toEqual(['I-25']);
    const { rows } = await api.database.query('select count(*)::int as items from handoff_item where handoff_id = $1', [handoffId]);
    expect(rows).toEqual([{ items: 1 }]);
  });

  it('exculpatory material in doubt holds the package; excluded, it is asked for no more', async () => {
    const { handoffId, personId } = await assembledHandoff(api);
    const doubtful = await givenItem(api, personId, { exculpatory: true });
    await must('prosecutor', 'quarantineEvidence', { evidenceId: doubtful.id, reasons: REASONS });
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-25']);
    await must('legal-1', 'flagEvidenceCat15', { evidenceId: doubtful.id, reasons: REASONS });
    expect(await must('prosecutor', 'submitHandoffForReview', { handoffId })).toMatchObject({ state: 'LEGAL_REVIEW' });
  });
});

test('I-28: a charge abroad beyond the approved acts calls the legal officers, in the same transaction', async () => {
  const { handoffId, item } = await receivedHandoff(api);
  await must('liaison-fra', 'verifyHandoff', { handoffId, items: [{ evidenceId: item.id, sha256: item.sha256 }] });
  const authority = 'Prosecution service of the receiving State';
  await must('liaison-fra', 'acknowledgeHandoff', { handoffId, officer: 'Officer', authority, caseNumber: 'P-1' });
  const feedback = {
    handoffId,
    kind: 'CHARGED',
    detail: 'Charged with another act.',
    occurredAt: api.now().toISOString(),
    outsideApprovedActs: true,
  };
  await must('liaison-fra', 'reportHandoffFeedback', feedback);
  const { rows } = await api.database.query(`select kind, owner_role from task where subject_id = $1`, [handoffId]);
  expect(rows).toEqual([{ kind: 'SPECIALTY_ALERT', owner_role: 'LEGAL_OFFICER' }]);
});

test('two legal officers clear at once: one does, the other’s version is stale', async () => {
  const { handoffId } = await assembledHandoff(api);
  const { version } = await must('prosecutor', 'submitHandoffForReview', { handoffId });
  const answers = await Promise.all(
    ['legal-1', 'legal-2'].map((login) => act(login, 'clearHandoffLegally', { handoffId, expectedVersion: version })),
  );
  expect(answers.map(({ code }) => code ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
});

test('a refused step leaves nothing but its refusal in the audit', async () => {
  const { handoffId } = await assembledHandoff(api);
  const state = async () =>
    (
      await api.database.query(
        `select h.*, (select count(*) from case_event e where e.subject_id = h.id) as events, (select count(*) from outbox) as outbox,
           (select count(*) from clock c where c.subject_id = h.id) as clocks from handoff h where id = $1`,
        [handoffId],
      )
    ).rows[0];
  const before = await state();
  expect((await act('dpo', 'sealHandoff', { handoffId, transferBasis: 'Agreement', necessity: 'Prosecution', sealNumbers: [] })).code).toBe(
    'INVALID_TRANSITION',
  );
  expect(await state()).toEqual(before);
  const { rows } = await api.database.query(`select outcome from audit_entry where operation = 'sealHandoff' order by at desc limit 1`);
  expect(rows).toEqual([{ outcome: 'REFUSED' }]);
});

test('domain C.8: a seal that is not the one it was given quarantines an item', async () => {
  const person = await registered(api.database);
  const item = await givenItem(api, person.id);
  const move = async (more: object) =>
    must('prosecutor', 'recordEvidenceCustody', {
      evidenceId: item.id,
      to: 'Evidence store',
      purpose: 'Storage',
      place: 'Karkh',
      hashAfter: item.sha256,
      occurredAt: api.now().toISOString(),
      ...more,
    });
  const status = async () => (await left(item.id)).status;
  await move({ status: 'IN_CUSTODY', sealNo: 'A-1' });
  await move({ status: 'CHECKED_OUT', sealFound: 'A-1', sealNo: 'A-2' });
  expect(await status()).toBe('CHECKED_OUT');
  await move({ status: 'IN_CUSTODY', sealFound: 'A-1' });
  expect(await status()).toBe('QUARANTINED');
  expect((await left(item.id)).links).toBeGreaterThanOrEqual(3);
});

describe('domain C.8: between release and receipt nobody has an item', () => {
  const given = async () => givenItem(api, (await registered(api.database)).id);
  const received = (item: { id: string; sha256: string }, hoursUnderWay: number, more: object = {}) => {
    const at = Date.parse('2026-03-10T08:00:00Z');
    return act('prosecutor', 'recordEvidenceCustody', {
      evidenceId: item.id,
      status: 'TRANSFERRED',
      to: 'Court',
      purpose: 'Trial',
      place: 'Court house',
      hashAfter: item.sha256,
      releasedAt: new Date(at - hoursUnderWay * 3_600_000).toISOString(),
      occurredAt: new Date(at).toISOString(),
      ...more,
    });
  };
  const seen = async (id: string) =>
    (
      await api
        .as('prosecutor')
        .must<{ node: { status: string; custodyGaps: number; custody: { gap: boolean }[] } }>(
          'query ($id: ID!) { node(id: $id) { ... on EvidenceItem { status custodyGaps custody { gap releasedAt } } } }',
          { id },
          { purpose: 'PROSECUTION' },
        )
    ).node;

  it.each([
    [24, 'TRANSFERRED', 0],
    [25, 'QUARANTINED', 1],
  ])('%i hours leave it %s', async (hours, status, gaps) => {
    const item = await given();
    expect((await received(item, hours)).errors).toEqual([]);
    expect(await seen(item.id)).toMatchObject({ status, custodyGaps: gaps });
    const { rows } = await api.database.query(`select owner_role from task where subject_id = $1 and kind = 'CUSTODY_GAP'`, [item.id]);
    expect(rows).toEqual(gaps === 0 ? [] : [{ owner_role: 'LEGAL_OFFICER' }]);
  });

  it('as long as the setting says', async () => {
    const item = await given();
    await api.database.query(`update setting set value = 'PT2H' where name = 'evidence_gap_tolerance'`);
    try {
      await received(item, 3);
    } finally {
      await api.database.query(`update setting set value = 'PT24H' where name = 'evidence_gap_tolerance'`);
    }
    expect(await seen(item.id)).toMatchObject({ status: 'QUARANTINED', custodyGaps: 1 });
  });

  it('is let go after the last link and before it is received', async () => {
    const item = await given();
    for (const hours of [-1, 24 * 20]) expect((await received(item, hours)).code).toBe('BAD_USER_INPUT');
    expect((await left(item.id)).links).toBe(2);
  });

  it('stays flagged when a legal officer releases it, in the review of its package too', async () => {
    const { handoffId, item, personId } = await assembledHandoff(api);
    const odd = await givenItem(api, personId);
    await received(odd, 48);
    await must('legal-1', 'releaseEvidence', { evidenceId: odd.id, reasons: REASONS });
    await must('prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [odd.id] });
    const { prosecutionHandoff } = await api
      .as('prosecutor')
      .must<{ prosecutionHandoff: { package: object } }>(
        'query ($id: ID) { prosecutionHandoff(id: $id) { package { itemCount itemsWithGaps } } }',
        { id: handoffId },
        { purpose: 'PROSECUTION' },
      );
    expect(prosecutionHandoff.package).toEqual({ itemCount: 2, itemsWithGaps: 1 });
    expect(item.id).not.toBe(odd.id);
    // The digests of the chain bear the time of the release.
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
    await must('legal-1', 'clearHandoffLegally', { handoffId });
    expect(
      await must('dpo', 'sealHandoff', { handoffId, transferBasis: 'Agreement', necessity: 'Prosecution', sealNumbers: [] }),
    ).toMatchObject({ state: 'SEALED' });
  });

  it('the database measures the gap itself, and wants the quarantine', async () => {
    const item = await given();
    const { rows } = await api.database.query('select * from evidence_custody_event where evidence_id = $1 order by seq desc limit 1', [
      item.id,
    ]);
    const last = rows[0];
    const link = api.database.query(
      `insert into evidence_custody_event (id, evidence_id, person_id, seq, from_holder, to_holder, purpose, place, hash_after, prev_event_hash, event_hash, signed_by, released_at, occurred_at, recorded_at)
       values ($1, $2, $3, $4, $5, 'Court', 'Trial', 'Court house', $6, $7, $8, $9, '2026-03-10T00:00:00Z', '2026-03-20T00:00:00Z', now())`,
      [randomUUID(), item.id, last.person_id, last.seq + 1, last.to_holder, item.sha256, last.event_hash, digest('x'), last.signed_by],
    );
    await expect(link).rejects.toThrow('I-22');
  });
});

describe('domain C.3: two sign for a change of hands', () => {
  const linksOf = async (login: string, id: string) =>
    (
      await api
        .as(login)
        .must<{ node: { custody: { countersignedBy: string | null; availableActions: { action: string; allowed: boolean }[] }[] } }>(
          'query ($id: ID!) { node(id: $id) { ... on EvidenceItem { custody { countersignedBy availableActions { action allowed } } } } }',
          { id },
          { purpose: 'PROSECUTION' },
        )
    ).node.custody;

  it('another officer does, once, and the package counts what one alone signed', async () => {
    const { item, handoffId } = await assembledHandoff(api);
    const countersign = (login: string, seq = 2) => act(login, 'countersignEvidenceCustody', { evidenceId: item.id, seq });
    expect((await countersign('prosecutor')).code).toBe('FOUR_EYES_REQUIRED');
    expect((await countersign('legal-1')).errors).toEqual([]);
    expect((await countersign('legal-2')).code).toBe('INVALID_TRANSITION');
    expect((await countersign('legal-1', 9)).code).toBe('NOT_FOUND');
    expect((await countersign('dpo')).code).toBe('FORBIDDEN');
    expect(await linksOf('prosecutor', item.id)).toMatchObject([
      { countersignedBy: null, availableActions: [{ action: 'countersignEvidenceCustody', allowed: false }] },
      { countersignedBy: 'Legal officer 1', availableActions: [] },
    ]);
    const { prosecutionHandoff } = await api
      .as('prosecutor')
      .must<{ prosecutionHandoff: { package: object } }>(
        'query ($id: ID) { prosecutionHandoff(id: $id) { package { linksSignedByOne } } }',
        { id: handoffId },
        { purpose: 'PROSECUTION' },
      );
    expect(prosecutionHandoff.package).toEqual({ linksSignedByOne: 1 });
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
  });

  it('for the database too', async () => {
    const item = await givenItem(api, (await registered(api.database)).id);
    await expect(
      api.database.query(
        `insert into evidence_custody_signature (id, event_id, evidence_id, person_id, signed_by, signed_at)
         select gen_random_uuid(), id, evidence_id, person_id, signed_by, now() from evidence_custody_event where evidence_id = $1 and seq = 1`,
        [item.id],
      ),
    ).rejects.toMatchObject({ constraint: 'custody_countersigned_by_another' });
  });
});
