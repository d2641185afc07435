import { actOnHandoff, assembledHandoff, givenItem, mustOnHandoff, REASONS } from '../../support/handoffVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const act = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => actOnHandoff(api, login, verb, input);
const must = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => mustOnHandoff(api, login, verb, input);
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const seal = (handoffId: string) => ({ handoffId, transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: ['A1'] });

/** A package with one document and what is given, in the hands of the data-protection officer. */
async function inClearance(...more: object[]) {
  const given = await assembledHandoff(api);
  const items = [];
  for (const of of more) items.push(await givenItem(api, given.personId, of as Record<string, unknown>));
  if (items.length > 0)
    await must('prosecutor', 'addEvidenceToHandoff', { handoffId: given.handoffId, evidenceIds: items.map(({ id }) => id) });
  await must('prosecutor', 'submitHandoffForReview', { handoffId: given.handoffId });
  await must('legal-1', 'clearHandoffLegally', { handoffId: given.handoffId });
  await sql(
    'insert into case_team (person_id, account_id, lead, since) values ($1, $2, false, $3) on conflict do nothing',
    given.personId,
    api.accountId('dpo'),
    api.now(),
  );
  return { ...given, items };
}
interface Line {
  readonly content: string;
  readonly evidenceId: string | null;
  readonly need: string;
  readonly goes: boolean;
  readonly ground: string | null;
}
const diffOf = async (login: string, id: string) => {
  const answer = await api
    .as(login)
    .query<{ prosecutionHandoff: { minimisationDiff: Line[] | null } }>(
      'query ($id: ID) { prosecutionHandoff(id: $id) { minimisationDiff { content evidenceId need goes ground source } } }',
      { id },
      { purpose: login === 'dpo' ? 'OVERSIGHT' : 'REGISTRATION' },
    );
  return { lines: answer.data?.prosecutionHandoff.minimisationDiff, codes: answer.codes };
};
const sealWith = (handoffId: string, minimisation: readonly object[]) => act('dpo', 'sealHandoff', { ...seal(handoffId), minimisation });
const leaveOut = (evidenceId: string | undefined) => ({ evidenceId, goes: false, ground: 'SPECIAL_CATEGORY', reasons: REASONS });
const recordsOf = async (login: string, handoff: string, fields = 'content evidenceId need goes ground') => {
  const answer = await api
    .as(login)
    .query<{ minimisationRecords: { nodes: (Line & { reasons?: string | null })[] } }>(
      `query ($handoff: ID) { minimisationRecords(filter: { handoff: $handoff }, first: 100) { nodes { ${fields} } } }`,
      { handoff },
    );
  return { nodes: answer.data?.minimisationRecords.nodes ?? [], codes: answer.codes };
};

describe('LED Art. 4(1)(c): before a package is sealed', () => {
  it('is seen what would go against what is needed, of items and of the record', async () => {
    const { handoffId, item, items } = await inClearance({ kind: 'BIOMETRIC' });
    const { lines } = await diffOf('dpo', handoffId);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ content: 'DOCUMENT', evidenceId: item.id, need: 'NEEDED', goes: true, ground: 'REQUIRED_BY_PURPOSE' }),
        expect.objectContaining({ content: 'BIOMETRIC', evidenceId: items[0]?.id, need: 'IF_NECESSARY', goes: true, ground: null }),
        expect.objectContaining({ content: 'HEALTH', evidenceId: null, need: 'NOT_NEEDED', goes: false }),
      ]),
    );
    expect((await diffOf('registrar', handoffId)).codes).toContain('FIELD_RESTRICTED');
  });

  it('what is left out leaves it, the hash is of the rest, and the record stands with the seal for sealer and auditor', async () => {
    const { handoffId, item, items } = await inClearance({ kind: 'BIOMETRIC' });
    expect((await sealWith(handoffId, [leaveOut(items[0]?.id)])).errors).toEqual([]);
    expect(await sql('select evidence_id from handoff_item where handoff_id = $1', handoffId)).toEqual([{ evidence_id: item.id }]);
    const { nodes, codes } = await recordsOf('auditor', handoffId);
    expect(codes).toEqual([]);
    expect(nodes).toEqual(
      expect.arrayContaining([
        { content: 'BIOMETRIC', evidenceId: items[0]?.id, need: 'IF_NECESSARY', goes: false, ground: 'SPECIAL_CATEGORY' },
        { content: 'DOCUMENT', evidenceId: item.id, need: 'NEEDED', goes: true, ground: 'REQUIRED_BY_PURPOSE' },
        { content: 'FEAR', evidenceId: null, need: 'NOT_NEEDED', goes: false, ground: 'NOT_NEEDED_FOR_PURPOSE' },
      ]),
    );
    expect((await recordsOf('auditor', handoffId, 'reasons')).codes).toContain('FIELD_RESTRICTED');
    expect((await recordsOf('dpo', handoffId, 'reasons')).nodes.map(({ reasons }) => reasons)).toContain(REASONS);
    await expect(sql('update handoff_minimisation set goes = not goes where handoff_id = $1', handoffId)).rejects.toMatchObject({
      constraint: 'minimisation_stands',
    });
    expect(await must('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).toMatchObject({ state: 'DISPATCHED' });
  });

  it('whoever decides on one decides on everything beyond what is needed', async () => {
    const { handoffId, items } = await inClearance({ kind: 'BIOMETRIC' }, { kind: 'BIOMETRIC' });
    expect((await sealWith(handoffId, [leaveOut(items[0]?.id)])).rules).toEqual(['HO5-MINIMISATION']);
    expect(await sql('select count(*)::int as n from handoff_item where handoff_id = $1', handoffId)).toEqual([{ n: 3 }]);
    const kept = { evidenceId: items[1]?.id, goes: true, ground: 'NECESSARY_IN_THIS_CASE', reasons: REASONS };
    expect((await sealWith(handoffId, [leaveOut(items[0]?.id), kept])).changed).toMatchObject({ state: 'SEALED' });
  });

  it('where nobody decides, the seal alone goes on, and the record says on what', async () => {
    const { handoffId, items } = await inClearance({ kind: 'BIOMETRIC' });
    await must('dpo', 'sealHandoff', seal(handoffId));
    expect((await recordsOf('dpo', handoffId)).nodes.find(({ evidenceId }) => evidenceId === items[0]?.id)).toMatchObject({
      goes: true,
      ground: 'NECESSITY_OF_PACKAGE',
    });
  });

  it('I-25: what speaks for the person is not left out', async () => {
    const { handoffId, items } = await inClearance({ kind: 'BIOMETRIC', exculpatory: true });
    expect((await sealWith(handoffId, [leaveOut(items[0]?.id)])).rules).toEqual(['I-25']);
    expect(await sql('select count(*)::int as n from handoff_item where handoff_id = $1', handoffId)).toEqual([{ n: 2 }]);
  });

  it.each<[string, (id: string | undefined) => object, string]>([
    ['a ground that is none of it', (id) => ({ ...leaveOut(id), ground: 'NECESSARY_IN_THIS_CASE' }), 'BAD_USER_INPUT'],
    ['no reasons', (id) => ({ ...leaveOut(id), reasons: 'short' }), 'REASON_REQUIRED'],
    ['an item of another package', () => leaveOut('00000000-0000-8000-8000-000000000000'), 'BAD_USER_INPUT'],
  ])('is refused: %s', async (_what, of, code) => {
    const { handoffId, items } = await inClearance({ kind: 'BIOMETRIC' });
    expect((await sealWith(handoffId, [of(items[0]?.id)])).code).toBe(code);
    expect(await sql('select 1 from handoff_minimisation where handoff_id = $1', handoffId)).toEqual([]);
  });
});

describe('a package that is offered before it goes', () => {
  const offered = async (seen = true) => {
    const { handoffId, personId } = await inClearance();
    await must('dpo', 'sealHandoff', seal(handoffId));
    if (seen)
      await sql(`insert into person_access (person_id, country, since, reason) values ($1, 'FRA', $2, 'CLAIM')`, personId, api.now());
    return { handoffId, personId };
  };
  const soon = () => new Date(api.now().getTime() + 86_400_000).toISOString();
  const offer = (handoffId: string, login = 'prosecutor') => act(login, 'offerHandoff', { handoffId, answerBy: soon() });
  interface Offer {
    readonly id: string;
    readonly status: string;
    readonly preview: object;
    readonly handoff: object | null;
  }
  const offersTo = async (login: string) =>
    (
      await api
        .as(login)
        .must<{ handoffOffers: { nodes: Offer[] } }>(
          '{ handoffOffers(first: 100, filter: { status: [OFFERED] }) { nodes { id status handoff { id } preview { items { kind count } parts useLimitations } } } }',
        )
    ).handoffOffers.nodes;
  const answer = (login: string, verb: string, input: object) =>
    api
      .as(login)
      .query(
        `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { handoffOffer { status } } }`,
        {
          input,
        },
      );

  it('shows the State kinds and numbers, waits for its answer, and goes when it accepts', async () => {
    const { handoffId } = await offered();
    expect((await offer(handoffId)).errors).toEqual([]);
    const [one] = await offersTo('liaison-fra');
    expect(one).toMatchObject({
      handoff: null,
      preview: { items: [{ kind: 'DOCUMENT', count: 1 }], useLimitations: ['NO_DEATH_PENALTY'] },
    });
    expect(await offersTo('liaison-deu')).toEqual([]);
    expect((await act('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).rules).toEqual(['HO6-OFFER']);
    expect((await answer('liaison-deu', 'acceptHandoffOffer', { offerId: one?.id })).codes).toEqual(['NOT_FOUND']);
    expect((await answer('liaison-fra', 'acceptHandoffOffer', { offerId: one?.id })).data).toEqual({
      acceptHandoffOffer: { handoffOffer: { status: 'ACCEPTED' } },
    });
    expect(await must('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).toMatchObject({ state: 'DISPATCHED' });
  });

  it('does not go when the State declines, and the prosecutor is told', async () => {
    const { handoffId } = await offered();
    await offer(handoffId);
    const [one] = await offersTo('liaison-fra');
    expect((await answer('liaison-fra', 'declineHandoffOffer', { offerId: one?.id, reasons: 'short' })).codes).toEqual(['REASON_REQUIRED']);
    await answer('liaison-fra', 'declineHandoffOffer', { offerId: one?.id, reasons: REASONS });
    expect((await act('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).rules).toEqual(['HO6-OFFER']);
    expect(await sql(`select owner_role from task where subject_id = $1 and kind = 'HANDOFF_DECLINED'`, handoffId)).toEqual([
      { owner_role: 'PROSECUTOR' },
    ]);
  });

  it('is answered in time or not at all; taken back, it may go', async () => {
    const { handoffId } = await offered();
    await offer(handoffId);
    const [one] = await offersTo('liaison-fra');
    api.setNow(new Date(Date.now() + 2 * 86_400_000));
    const late = await answer('liaison-fra', 'acceptHandoffOffer', { offerId: one?.id });
    expect(late.codes).toEqual(['GUARD_FAILED']);
    await answer('prosecutor', 'withdrawHandoffOffer', { offerId: one?.id, reasons: REASONS });
    expect(await must('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).toMatchObject({ state: 'DISPATCHED' });
  });

  it('is offered to a State that sees the person, once at a time', async () => {
    const { handoffId } = await offered(false);
    expect((await offer(handoffId)).rules).toEqual(['HF1']);
    const other = await offered();
    await offer(other.handoffId);
    expect((await offer(other.handoffId)).rules).toEqual(['HF1']);
  });

  it('is offered no more when it is recalled', async () => {
    const { handoffId } = await offered();
    await offer(handoffId);
    await must('legal-1', 'recallHandoff', { handoffId, reasons: REASONS });
    expect(await sql('select status from handoff_offer where handoff_id = $1', handoffId)).toEqual([{ status: 'WITHDRAWN' }]);
  });
});
