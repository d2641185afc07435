import { column, instant, oneOn, reads, sealed } from '../plan/readMap';

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
    fearsState: column('fears_state', CONSULAR),
    fearRecordedAt: instant('fear_recorded_at', CONSULAR),
    fearWithdrawnAt: instant('fear_withdrawn_at', CONSULAR),
    postNotifiedAt: instant('post_notified_at', CONSULAR),
    postNotifiedReasons: sealed('post_notified_reasons', CONSULAR),
    recordedAt: instant('recorded_at', CONSULAR),
    version: column('version', { level: 1 }),
  },
});
