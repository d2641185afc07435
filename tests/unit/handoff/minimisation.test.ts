import { evidenceKinds } from '../../../domain/evidence/vocabulary';
import { itemNeeds, minimisationDiff, type PackedContent, undecided } from '../../../domain/handoff/minimisation';
import { type RepatriationRoute, repatriationRoutes } from '../../../domain/repatriation/vocabulary';

const item = (kind: PackedContent['kind'], more: Partial<PackedContent> = {}): PackedContent => ({
  evidenceId: kind,
  kind,
  exculpatory: false,
  goes: null,
  ground: null,
  ...more,
});
const needs = (route: RepatriationRoute, items: readonly PackedContent[], basis: 'ASSESSED' | 'CASE_BY_CASE' = 'ASSESSED') =>
  Object.fromEntries(
    minimisationDiff(items, { route, basis }).flatMap(({ evidenceId, need }) => (evidenceId === null ? [] : [[evidenceId, need]])),
  );

describe('what of a package is needed (LED Art. 4(1)(c), 10)', () => {
  it.each(repatriationRoutes)('%s: biometric data never goes without a decision', (route) => {
    expect(itemNeeds[route].needs.BIOMETRIC).not.toBe('NEEDED');
  });

  it('a prosecutor needs the evidence; who carries out a sentence the judgment; who deports a person nothing that proves a crime', () => {
    expect(needs('EXTRADITION', [item('TESTIMONY'), item('DOCUMENT')])).toEqual({ TESTIMONY: 'NEEDED', DOCUMENT: 'NEEDED' });
    expect(needs('SENTENCE_TRANSFER', [item('TESTIMONY'), item('DOCUMENT')])).toEqual({ TESTIMONY: 'NOT_NEEDED', DOCUMENT: 'NEEDED' });
    expect(needs('DEPORTATION', [item('TESTIMONY'), item('DOCUMENT')])).toEqual({ TESTIMONY: 'NOT_NEEDED', DOCUMENT: 'IF_NECESSARY' });
  });

  it('nothing is needed in any case where data goes in single cases alone (Art. 38)', () => {
    const all = needs(
      'EXTRADITION',
      evidenceKinds.map((kind) => item(kind)),
      'CASE_BY_CASE',
    );
    expect(new Set(Object.values(all))).toEqual(new Set(['IF_NECESSARY']));
  });

  it('I-25: what speaks for the person is needed whatever it is', () => {
    expect(needs('DEPORTATION', [item('FORENSIC', { exculpatory: true })], 'CASE_BY_CASE')).toEqual({ FORENSIC: 'NEEDED' });
  });

  it('decisions are owed where one was taken', () => {
    const items = [item('DOCUMENT'), item('BIOMETRIC'), item('OPEN_SOURCE', { goes: false, ground: 'OTHER_PERSONS' })];
    const on = (given: readonly PackedContent[]) => undecided(minimisationDiff(given, { route: 'EXTRADITION', basis: 'ASSESSED' }), given);
    expect(on(items)).toBe(1);
    expect(on(items.slice(0, 2))).toBe(0);
  });
});
