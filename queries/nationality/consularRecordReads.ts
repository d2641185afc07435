import { column, instant, oneOn, part, reads, sealed } from '../plan/readMap';

const CONSULAR = { level: 3, category: 'CONSULAR' } as const;

/** What a person chose towards a State, and whether it fears it. No State ever reads one (I-14). */
export const consularRecordReads = reads({
  type: 'ConsularRecord',
  table: 'consular_record',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`, CONSULAR),
    choice: column('choice', CONSULAR),
    informedAt: instant('informed_at', CONSULAR),
    informedLang: column('informed_lang', CONSULAR),
    interpreter: sealed('interpreter', CONSULAR),
    fearsState: column('fears_state', CONSULAR),
    fearRecordedAt: instant('fear_recorded_at', CONSULAR),
    fearWithdrawnAt: instant('fear_withdrawn_at', CONSULAR),
    postNotifiedAt: instant('post_notified_at', CONSULAR),
    postNotifiedReasons: sealed('post_notified_reasons', CONSULAR),
    choiceEvidence: part('ChoiceEvidence', (row) => `${row}.evidence_kind is not null`, CONSULAR),
    recordedAt: instant('recorded_at', CONSULAR),
    version: column('version', { level: 1 }),
  },
});

reads({
  type: 'ChoiceEvidence',
  table: 'consular_record',
  person: (row) => `${row}.person_id`,
  fields: {
    kind: column('evidence_kind', CONSULAR),
    reference: sealed('evidence_ref', CONSULAR),
    sha256: column('evidence_sha256', CONSULAR),
    witness: sealed('evidence_witness', CONSULAR),
  },
});
