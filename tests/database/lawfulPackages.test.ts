import { actOnHandoff, assembledHandoff, givenItem, mustOnHandoff, receivedHandoff, sealedHandoff } from '../support/handoffVerbs';
import { startTestApi, type TestApi } from '../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** An administrator goes around the API: what the database says to it. */
const byHand = (text: string, ...values: unknown[]) =>
  api.database.query(text, values).then(
    () => 'DONE',
    (error: Error) => error.message,
  );
const hashOf = `encode(sha256(convert_to((select string_agg(i.sha256 || E'\\n', '' order by i.sha256 collate "C") from handoff_item i
  where i.handoff_id = h.id and i.package_version = h.package_version), 'UTF8')), 'hex')`;
const sealByHand = (id: string) => byHand(`update handoff h set state = 'SEALED', manifest_hash = ${hashOf} where id = $1`, id);

describe('a package against a rule is refused by the verb, and by the database to whoever goes around it', () => {
  it.each<[string, string, string]>([
    [
      'I-08',
      'of somebody who was ten at the act',
      `update person set birth = '2016-01-02', birth_earliest = '2016-01-02', birth_latest = '2016-01-02' where id = $1`,
    ],
    ['I-09', 'of somebody whose age is in doubt', `update person set age_status = 'DOUBT_RAISED' where id = $1`],
    ['I-23', 'with an item in quarantine', `update evidence_item set status = 'QUARANTINED' where person_id = $1`],
    ['I-23', 'without the consent of an originator', `update evidence_item set originator_consent = false where person_id = $1`],
    ['I-24', 'with a statement taken by torture', `update evidence_item set cat15 = true where person_id = $1`],
  ])('%s: %s', async (rule, _what, given) => {
    const { handoffId, personId } = await assembledHandoff(api);
    await api.database.query(given, [personId]);
    const submitted = await actOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId });
    // A legal officer screens for torture; everything else is asked already before the review.
    const screened = submitted.changed ? await actOnHandoff(api, 'legal-1', 'clearHandoffLegally', { handoffId }) : submitted;
    expect([screened.code, screened.rules.includes(rule)]).toEqual(['GUARD_FAILED', true]);
    expect(await sealByHand(handoffId)).toContain(rule);
  });

  it('I-25: without what speaks for the person', async () => {
    const { handoffId, personId } = await assembledHandoff(api);
    await givenItem(api, personId, { exculpatory: true });
    expect((await actOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId })).rules).toContain('I-25');
    expect(await sealByHand(handoffId)).toContain('I-25');
  });

  it('I-23: under a hash that is not that of its items', async () => {
    const { handoffId } = await assembledHandoff(api);
    expect(await byHand(`update handoff set state = 'SEALED', manifest_hash = repeat('0', 64) where id = $1`, handoffId)).toContain('I-23');
    expect(await sealByHand(handoffId)).toBe('DONE');
  });

  it('I-14: sealed or sent to a State that the person fears', async () => {
    const { handoffId, personId } = await sealedHandoff(api);
    await api.database.query(
      `insert into consular_record (id, person_id, country, choice, fears_state, informed_at, informed_lang, recorded_by, recorded_at)
         select gen_random_uuid(), $1, 'FRA', 'DECLINED', true, now(), 'ar', a.id, now() from account a where a.login = 'legal-1'`,
      [personId],
    );
    const sent = await actOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
    expect([sent.code, sent.rules]).toEqual(['GUARD_FAILED', ['I-14']]);
    expect(await byHand(`update handoff set state = 'DISPATCHED' where id = $1`, handoffId)).toContain('I-14');
  });

  it('I-33: sent without a record of the transfer and its basis', async () => {
    const { handoffId } = await sealedHandoff(api);
    expect(await byHand(`update handoff set state = 'DISPATCHED' where id = $1`, handoffId)).toContain('I-33');
    await mustOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
  });

  it('I-26: acknowledged by another authority than the one named', async () => {
    const { handoffId, item } = await receivedHandoff(api);
    await mustOnHandoff(api, 'liaison-fra', 'verifyHandoff', { handoffId, items: [{ evidenceId: item.id, sha256: item.sha256 }] });
    const input = { handoffId, officer: 'Officer', authority: 'Another authority', foreignCaseNumber: '9' };
    expect((await actOnHandoff(api, 'liaison-fra', 'acknowledgeHandoff', input)).changed).toBeUndefined();
    expect(
      await byHand(
        `update handoff set state = 'ACKNOWLEDGED', acknowledged_authority = 'Another authority', acknowledged_at = now() where id = $1`,
        handoffId,
      ),
    ).toMatch(/violates check constraint/);
  });
});
