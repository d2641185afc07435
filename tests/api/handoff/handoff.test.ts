import { manifestHash } from '../../../domain/handoff/manifest';
import {
  actOnHandoff,
  assembledHandoff,
  custodyInput,
  digest,
  givenItem,
  mustOnHandoff,
  openInput,
  REASONS,
  receivedHandoff,
  sealedHandoff,
} from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => actOnHandoff(api, login, verb, input);
const must = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => mustOnHandoff(api, login, verb, input);
const assembled = (given: Readonly<Record<string, unknown>> = {}) => assembledHandoff(api, given);
const sealed = () => sealedHandoff(api);
const received = () => receivedHandoff(api);

const clocks = async (id: string) =>
  Object.fromEntries(
    (await api.database.query('select kind, status from clock where subject_id = $1', [id])).rows.map(({ kind, status }) => [kind, status]),
  );
const acknowledgement = { officer: 'Officer', authority: 'Prosecution service of the receiving State', caseNumber: 'P-1' };

describe('a handoff', () => {
  it('goes from its prosecutor to the named authority, which reports and closes it', async () => {
    const { handoffId, item, personId } = await received();
    const { rows } = await api.database.query('select manifest_hash, use_limitations from handoff where id = $1', [handoffId]);
    expect(rows[0]).toEqual({ manifest_hash: manifestHash([item.sha256]), use_limitations: ['NO_DEATH_PENALTY'] });
    expect((await api.database.query('select track from person where id = $1', [personId])).rows[0]).toEqual({
      track: 'PROSECUTION_HANDOFF',
    });
    expect((await api.database.query('select basis from data_transfer where subject_id = $1', [handoffId])).rows).toEqual([
      { basis: 'Agreement' },
    ]);
    expect(await clocks(handoffId)).toEqual({ HANDOFF_ACKNOWLEDGE: 'RUNNING' });
    const items = [{ evidenceId: item.id, sha256: item.sha256 }];
    expect(await must('liaison-fra', 'verifyHandoff', { handoffId, items })).toMatchObject({ state: 'VERIFIED' });
    expect((await act('liaison-fra', 'acknowledgeHandoff', { handoffId, ...acknowledgement, authority: 'Another office' })).rules).toEqual([
      'I-26',
    ]);
    expect(await must('liaison-fra', 'acknowledgeHandoff', { handoffId, ...acknowledgement })).toMatchObject({ state: 'ACKNOWLEDGED' });
    expect(await clocks(handoffId)).toEqual({ HANDOFF_ACKNOWLEDGE: 'MET', HANDOFF_FEEDBACK: 'RUNNING' });
    const report = { handoffId, detail: 'A case was opened.', occurredAt: api.now().toISOString() };
    expect(await must('liaison-fra', 'reportHandoffFeedback', { ...report, kind: 'OPENED' })).toMatchObject({ state: 'ACTED_ON' });
    expect(await must('liaison-fra', 'reportHandoffFeedback', { ...report, kind: 'JUDGMENT', final: true })).toMatchObject({
      state: 'CLOSED',
    });
  });

  it('is discrepant when a digest differs, and a supplement keeps every item', async () => {
    const { handoffId, item } = await received();
    const items = [{ evidenceId: item.id, sha256: digest('something else') }];
    expect(await must('liaison-fra', 'verifyHandoff', { handoffId, items })).toMatchObject({ state: 'DISCREPANT' });
    expect(await must('prosecutor', 'supplementHandoff', { handoffId, reasons: REASONS })).toMatchObject({ state: 'SUPPLEMENTED' });
    const kept = await api.database.query('select evidence_id from handoff_item where handoff_id = $1 and package_version = 2', [
      handoffId,
    ]);
    expect(kept.rows).toEqual([{ evidence_id: item.id }]);
  });

  it('is no object to another State, and none to the receiving State before it is dispatched', async () => {
    const input = { officer: 'Officer', receivedAt: '2026-03-03T08:00:00Z', sealsIntact: true };
    const { handoffId } = await sealed();
    expect((await act('liaison-fra', 'receiveHandoff', { handoffId, ...input })).code).toBe('NOT_FOUND');
    await must('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
    expect((await act('liaison-deu', 'receiveHandoff', { handoffId, ...input })).code).toBe('NOT_FOUND');
  });

  it('needs another account for each clearance', async () => {
    const { handoffId } = await assembled();
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
    await api.database.query('update handoff set submitted_by = $2 where id = $1', [handoffId, api.accountId('legal-1')]);
    expect((await act('legal-1', 'clearHandoffLegally', { handoffId })).code).toBe('FOUR_EYES_REQUIRED');
    expect(await must('legal-2', 'clearHandoffLegally', { handoffId })).toMatchObject({ state: 'DATA_PROTECTION_CLEARANCE' });
  });

  it.each([
    ['2015-01-01', 'I-08'],
    [null, 'I-09'],
  ])('is not opened for a person born %s (%s)', async (birth, rule) => {
    const person = await registered(api.database, { birth });
    expect((await act('prosecutor', 'openHandoff', openInput(person.id))).rules).toContain(rule);
  });

  it('I-25: exculpatory items of the person must be in the package', async () => {
    const { handoffId, personId } = await assembled();
    const { id } = await givenItem(api, personId, { exculpatory: true });
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-25']);
    await must('prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [id] });
    expect(await must('prosecutor', 'submitHandoffForReview', { handoffId })).toMatchObject({ state: 'LEGAL_REVIEW' });
  });

  it('I-23: an item whose originator has not consented holds the package', async () => {
    const { handoffId } = await assembled({ originatorConsent: false });
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-23']);
  });

  it('I-14 and I-33 are asked at the dispatch', async () => {
    const { handoffId, personId } = await sealed();
    const before = await api.database.query(`select data_transfer_basis from origin_country where code = 'FRA'`);
    await api.database.query(`update origin_country set data_transfer_basis = 'NONE' where code = 'FRA'`);
    expect((await act('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).rules).toEqual(['I-33']);
    await api.database.query(`update origin_country set data_transfer_basis = $1 where code = 'FRA'`, [before.rows[0].data_transfer_basis]);
    await api.database.query(
      `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, fears_state, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, 'FRA', 'DECLINED', $2, 'fr', true, $3, $2)`,
      [personId, api.now(), api.accountId('legal-1')],
    );
    expect((await act('transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' })).rules).toEqual(['I-14']);
  });

  it('is not sealed over a chain whose digests were forged', async () => {
    const { handoffId, item } = await assembled();
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
    await must('legal-1', 'clearHandoffLegally', { handoffId });
    await api.database.query('alter table evidence_custody_event disable trigger user');
    await api.database.query(`update evidence_custody_event set place = 'elsewhere' where evidence_id = $1 and seq = 1`, [item.id]);
    await api.database.query('alter table evidence_custody_event enable trigger user');
    const seal = { handoffId, transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: [] };
    expect((await act('dpo', 'sealHandoff', seal)).rules).toEqual(['I-22']);
  });

  it('I-24: a flagged statement is excluded for good, and holds the package', async () => {
    const { handoffId, item } = await assembled();
    await must('legal-1', 'flagEvidenceCat15', { evidenceId: item.id, reasons: REASONS });
    expect((await api.database.query('select status, cat15 from evidence_item where id = $1', [item.id])).rows).toEqual([
      { status: 'EXCLUDED', cat15: true },
    ]);
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-23']);
  });

  it('is returned with reasons, and cleared anew', async () => {
    const { handoffId } = await assembled();
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
    expect((await act('legal-1', 'returnHandoff', { handoffId, reasons: 'Too short' })).code).toBe('REASON_REQUIRED');
    expect(await must('legal-1', 'returnHandoff', { handoffId, reasons: REASONS })).toMatchObject({ state: 'ASSEMBLING' });
    expect(await must('prosecutor', 'submitHandoffForReview', { handoffId })).toMatchObject({ state: 'LEGAL_REVIEW' });
  });

  it('is recalled for good, and so is its disclosure', async () => {
    const { handoffId } = await received();
    expect(await must('legal-1', 'recallHandoff', { handoffId, reasons: REASONS })).toMatchObject({ state: 'RECALLED' });
    expect(
      (await api.database.query('select recalled_at is not null as told from data_transfer where subject_id = $1', [handoffId])).rows,
    ).toEqual([{ told: true }]);
    expect(await clocks(handoffId)).toEqual({ HANDOFF_ACKNOWLEDGE: 'STOPPED' });
    expect((await act('dpo', 'recallHandoff', { handoffId, reasons: REASONS })).code).toBe('INVALID_TRANSITION');
  });

  it('tells its prosecutor what comes next', async () => {
    const { handoffId } = await assembled();
    const { prosecutionHandoff } = await api
      .as('prosecutor')
      .must<{ prosecutionHandoff: { availableActions: readonly { action: string; allowed: boolean }[] } }>(
        'query ($id: ID!) { prosecutionHandoff(id: $id) { availableActions { action allowed } } }',
        { id: handoffId },
      );
    expect(prosecutionHandoff.availableActions).toContainEqual({ action: 'submitHandoffForReview', allowed: true });
  });
});

describe('the custody chain', () => {
  it('I-22: is linked, and no statement changes or removes a link', async () => {
    const { item } = await assembled();
    const { rows } = await api.database.query(
      'select seq, from_holder, to_holder, prev_event_hash, event_hash from evidence_custody_event where evidence_id = $1 order by seq',
      [item.id],
    );
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(rows[1].prev_event_hash).toBe(rows[0].event_hash);
    expect(rows[1].from_holder).toBe(rows[0].to_holder);
    await expect(
      api.database.query(`update evidence_custody_event set place = 'elsewhere' where evidence_id = $1`, [item.id]),
    ).rejects.toThrow('append-only');
    await expect(api.database.query('delete from evidence_custody_event where evidence_id = $1', [item.id])).rejects.toThrow('append-only');
  });

  it('quarantines an item whose digest no longer fits; no package with it is submitted', async () => {
    const { item, handoffId } = await assembled();
    await must('prosecutor', 'recordEvidenceCustody', { ...custodyInput(item.id, digest('changed')), status: 'IN_CUSTODY' });
    expect((await api.database.query('select status from evidence_item where id = $1', [item.id])).rows).toEqual([
      { status: 'QUARANTINED' },
    ]);
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['I-23']);
  });
});
