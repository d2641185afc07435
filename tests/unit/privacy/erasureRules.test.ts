import { redactionGrounds } from '../../../domain/privacy/copy/section';
import { anonymised, anonymisedTables, erasedTables, keptTables } from '../../../domain/privacy/erasureRules';
import { sealedTables } from '../../../domain/privacy/sealedColumns';
import { recordCopy } from '../../../domain/privacy/subjectExport';

describe('what an erasure does to a table', () => {
  it('is one thing: rows go, words go, or it is kept with a reason', () => {
    const kept = Object.keys(keptTables).filter((table) => !['data_subject_request'].includes(table));
    const named = [...erasedTables, ...Object.keys(anonymisedTables), ...kept];
    expect(named.filter((table, at) => named.indexOf(table) !== at)).toEqual([]);
  });

  it('leaves no word of a table whose words go', () => {
    for (const table of Object.keys(anonymisedTables)) {
      const { nulls = [], words = [] } = anonymised(table);
      expect(nulls.length + words.length).toBeGreaterThan(0);
    }
  });

  it('empties no sealed column: its key goes instead', () => {
    const tables: Readonly<Record<string, { readonly columns: readonly string[] }>> = sealedTables;
    for (const table of Object.keys(anonymisedTables)) {
      const { nulls = [], words = [] } = anonymised(table);
      expect([...nulls, ...words].filter((column) => tables[table]?.columns.includes(column))).toEqual([]);
    }
  });
});

describe('a copy of a record', () => {
  it('leaves out what is absent and shows a ground in the place of what is not shown', () => {
    const rows = { admission_record: [{ injuries: 'a scar', property_inventory: null, next_of_kin: 'a brother' }] };
    const { copy, redactions } = recordCopy(rows, 'RCM-1', '2026-01-01T00:00:00.000Z');
    const { label: ground, source } = redactionGrounds.THIRD_PERSON;
    expect(copy.sections).toEqual([
      {
        title: 'Noted at admission',
        rows: [
          [
            { label: 'Injuries and complaints', value: 'a scar' },
            { label: 'Next of kin', redacted: { ground, source } },
          ],
        ],
      },
    ]);
    expect(redactions).toBe(1);
  });

  it('shows nothing of what is kept for a witness, for the courts or for who gave it, nor that it is', () => {
    const item = (handling: readonly string[], more: object = {}) => ({
      id: 'i',
      kind: 'DOCUMENT',
      collected_at: '2026-01-01',
      handling,
      ...more,
    });
    const rows = {
      evidence_item: [
        item(['WITNESS_PROTECTED']),
        item(['JUDICIAL_ONLY']),
        item(['ORIGINATOR_CONSENT_REQUIRED'], { originator_consent: false }),
        item(['ORIGINATOR_CONSENT_REQUIRED'], { originator_consent: true }),
        item(['NO_ONWARD_TRANSFER']),
      ],
      request_document: [{ country: 'FRA', kind: 'OTHER', reference: 'File 7', handling: ['JUDICIAL_ONLY'] }],
      handling_mark: [
        { code: 'WITNESS_PROTECTED', subject_kind: 'EVIDENCE', set_at: '2026-01-01' },
        { code: 'CHILD_PROTECTED', subject_kind: 'PERSON', set_at: '2026-01-01' },
      ],
    };
    const { copy } = recordCopy(rows, 'RCM-1', '2026-01-01T00:00:00.000Z');
    const told = Object.fromEntries(
      copy.sections.map(({ title, rows: said }) => [title, said.map((row) => row.some(({ value }) => value !== undefined))]),
    );
    expect(told).toEqual({
      Evidence: [false, false, false, true, true],
      'Documents of requests': [false],
      'Conditions of handling': [false, true],
    });
    expect(JSON.stringify(copy)).not.toMatch(/WITNESS_PROTECTED|File 7/);
  });
});
