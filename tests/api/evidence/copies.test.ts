import { actOnHandoff, assembledHandoff, digest, givenItem, mustOnHandoff, REASONS } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const act = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => actOnHandoff(api, login, verb, input);
const must = (login: string, verb: string, input: Readonly<Record<string, unknown>>) => mustOnHandoff(api, login, verb, input);
const FIELDS = 'copies { id kind place holder madeBy identical endCause endReasons } victims { pseudonym child consent }';
const seen = async (login: string, id: string, purpose = 'PROSECUTION') => {
  const { data, codes } = await api
    .as(login)
    .query<{ node: { copies: Record<string, unknown>[] | null; victims: Record<string, unknown>[] | null } | null }>(
      `query ($id: ID!) { node(id: $id) { ... on EvidenceItem { ${FIELDS} } } }`,
      { id },
      { purpose },
    );
  return { ...data?.node, codes };
};
const item = async () => givenItem(api, (await registered(api.database)).id, { kind: 'DIGITAL' });
const copyOf = (evidenceId: string, sha256: string, more: object = {}) => ({
  evidenceId,
  kind: 'FORENSIC_IMAGE',
  place: 'Laboratory, room 4',
  holder: 'Digital forensics unit',
  madeBy: 'First responder 7',
  sha256,
  madeAt: '2026-03-02T09:00:00Z',
  ...more,
});

describe('EV7: a copy of an item', () => {
  it('says where it lies, who made and who holds it, and is the item where it stands for it; its words are sealed', async () => {
    const { id, sha256 } = await item();
    await must('prosecutor', 'recordEvidenceCopy', copyOf(id, sha256.toUpperCase()));
    await must(
      'prosecutor',
      'recordEvidenceCopy',
      copyOf(id, digest('a translation'), { kind: 'TRANSLATION', madeAt: '2026-03-03T09:00:00Z' }),
    );
    expect((await seen('prosecutor', id)).copies).toMatchObject([
      {
        kind: 'FORENSIC_IMAGE',
        place: 'Laboratory, room 4',
        holder: 'Digital forensics unit',
        madeBy: 'First responder 7',
        identical: true,
      },
      { kind: 'TRANSLATION', identical: false, endCause: null },
    ]);
    const { rows } = await api.database.query('select place, holder, made_by from evidence_copy where evidence_id = $1', [id]);
    expect(rows.every((row) => Object.values(row).every((text) => String(text).startsWith('sealed.1.')))).toBe(true);
  });

  it('is refused where it stands for the item and is another, by the rule and by the database', async () => {
    const { id } = await item();
    for (const kind of ['FORENSIC_IMAGE', 'WORKING_COPY'])
      expect((await act('prosecutor', 'recordEvidenceCopy', copyOf(id, digest('other'), { kind }))).rules).toEqual(['EV7']);
    const { sha256 } = await item();
    await must('prosecutor', 'recordEvidenceCopy', copyOf(id, digest('a scan'), { kind: 'SCAN' }));
    await expect(
      api.database.query(
        `insert into evidence_copy (id, evidence_id, person_id, kind, place, holder, made_by, sha256, made_at, recorded_by, recorded_at)
         select gen_random_uuid(), evidence_id, person_id, 'WORKING_COPY', place, holder, made_by, $2, made_at, recorded_by, recorded_at from evidence_copy where evidence_id = $1`,
        [id, sha256],
      ),
    ).rejects.toMatchObject({ constraint: 'copy_is_the_item' });
  });

  it('that is no more stays on record with what became of it, and ends once', async () => {
    const { id, sha256 } = await item();
    await must('prosecutor', 'recordEvidenceCopy', copyOf(id, sha256, { kind: 'WORKING_COPY' }));
    const [copy] = (await seen('prosecutor', id)).copies ?? [];
    const end = { evidenceId: id, copyId: copy?.['id'], cause: 'DESTROYED', reasons: REASONS };
    expect((await act('prosecutor', 'endEvidenceCopy', { ...end, reasons: 'Wiped.' })).code).toBe('REASON_REQUIRED');
    await must('legal-1', 'endEvidenceCopy', end);
    expect((await seen('prosecutor', id)).copies).toMatchObject([{ endCause: 'DESTROYED', endReasons: REASONS }]);
    expect((await act('legal-1', 'endEvidenceCopy', end)).code).toBe('BAD_USER_INPUT');
    await expect(api.database.query('update evidence_copy set ended_at = now() where evidence_id = $1', [id])).rejects.toMatchObject({
      constraint: 'evidence_note_is_kept',
    });
  });

  it('is made of no item that is out of use, and by no other officer', async () => {
    const { id, sha256 } = await item();
    expect((await act('legal-1', 'recordEvidenceCopy', copyOf(id, sha256))).code).toBe('FORBIDDEN');
    await must('prosecutor', 'quarantineEvidence', { evidenceId: id, reasons: REASONS });
    expect((await act('prosecutor', 'recordEvidenceCopy', copyOf(id, sha256))).code).toBe('INVALID_TRANSITION');
  });

  it('goes with its item: what is flagged under CAT Art. 15 shows the prosecutor no copy (I-24)', async () => {
    const { id, sha256 } = await item();
    await must('prosecutor', 'recordEvidenceCopy', copyOf(id, sha256));
    await must('legal-1', 'flagEvidenceCat15', { evidenceId: id, reasons: REASONS });
    expect((await seen('prosecutor', id)).copies).toBeUndefined();
  });
});

describe('EV9: victims of whom an item tells', () => {
  const victim = (evidenceId: string, more: object = {}) => ({
    evidenceId,
    pseudonym: 'V-2026-017',
    child: false,
    consent: 'GIVEN',
    ...more,
  });

  it('are known by pseudonym, the last word of each standing; a name is refused', async () => {
    const { id } = await item();
    for (const pseudonym of ['Bassam Hatim', 'V-Bassam', 'v-2026-017', 'V-'])
      expect((await act('prosecutor', 'recordEvidenceVictim', victim(id, { pseudonym }))).code).toBe('BAD_USER_INPUT');
    await must('prosecutor', 'recordEvidenceVictim', victim(id));
    await must('legal-1', 'recordEvidenceVictim', victim(id, { pseudonym: 'V-2026-004', child: true, consent: 'NOT_ASKED' }));
    await must('prosecutor', 'recordEvidenceVictim', victim(id, { consent: 'WITHDRAWN' }));
    expect((await seen('prosecutor', id)).victims).toEqual([
      { pseudonym: 'V-2026-004', child: true, consent: 'NOT_ASKED' },
      { pseudonym: 'V-2026-017', child: false, consent: 'WITHDRAWN' },
    ]);
    expect((await act('registrar', 'recordEvidenceVictim', victim(id))).code).toBe('FORBIDDEN');
    const kept = await api.database.query(
      'select consent from evidence_victim where evidence_id = $1 and pseudonym = $2 order by recorded_at',
      [id, 'V-2026-017'],
    );
    expect(kept.rows).toEqual([{ consent: 'GIVEN' }, { consent: 'WITHDRAWN' }]);
  });

  it('who did not agree keep the item at home: the package is not submitted until it left', async () => {
    const { handoffId, item: packed, personId } = await assembledHandoff(api);
    const other = await givenItem(api, personId);
    await must('prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [other.id] });
    await must('prosecutor', 'recordEvidenceVictim', victim(packed.id, { consent: 'REFUSED' }));
    expect((await act('prosecutor', 'submitHandoffForReview', { handoffId })).rules).toEqual(['HO-VICTIM']);
    await must('prosecutor', 'removeEvidenceFromHandoff', { handoffId, evidenceId: packed.id, reasons: REASONS });
    expect((await must('prosecutor', 'submitHandoffForReview', { handoffId })).state).toBe('LEGAL_REVIEW');
  });

  it('may take back what they agreed to until the package is sealed, which the database holds too', async () => {
    const { handoffId, item: packed } = await assembledHandoff(api);
    await must('prosecutor', 'recordEvidenceVictim', victim(packed.id));
    await must('prosecutor', 'submitHandoffForReview', { handoffId });
    await must('legal-1', 'clearHandoffLegally', { handoffId });
    await must('prosecutor', 'recordEvidenceVictim', victim(packed.id, { consent: 'WITHDRAWN' }));
    const seal = { handoffId, transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: ['A1'] };
    expect((await act('dpo', 'sealHandoff', seal)).rules).toEqual(['HO-VICTIM']);
    await expect(api.database.query(`update handoff set state = 'SEALED' where id = $1`, [handoffId])).rejects.toMatchObject({
      constraint: 'victims_are_willing',
    });
  });

  it('do not keep back what speaks for the accused (I-25)', async () => {
    const { handoffId, item: packed } = await assembledHandoff(api, { exculpatory: true });
    await must('prosecutor', 'recordEvidenceVictim', victim(packed.id, { consent: 'REFUSED' }));
    const remove = { handoffId, evidenceId: packed.id, reasons: REASONS };
    expect((await act('prosecutor', 'removeEvidenceFromHandoff', remove)).rules).toEqual(['I-25']);
    expect((await must('prosecutor', 'submitHandoffForReview', { handoffId })).state).toBe('LEGAL_REVIEW');
  });
});
