import { dataTransferBases } from '../../../domain/country/vocabulary';
import { basisArticles, basisOf, disclosures } from '../../../domain/nationality/disclosures';
import { type DisclosureKind, disclosureKinds } from '../../../domain/nationality/vocabulary';

describe('I-33: on which basis data goes to a State', () => {
  // What the person asked for, or word to the family: in the interest of the person itself (LED Art. 38(1)).
  const ofThePerson: readonly DisclosureKind[] = ['CONSULAR_NOTICE', 'FAMILY_NOTICE'];
  it.each(disclosureKinds.flatMap((kind) => dataTransferBases.map((basis) => [kind, basis] as const)))(
    '%s where the basis is %s',
    (kind, basis) => {
      const expected = basis !== 'NONE' ? basis : ofThePerson.includes(kind) ? 'CASE_BY_CASE' : null;
      expect(basisOf(kind, basis)).toBe(expected);
    },
  );

  it('each basis has its article, each disclosure its justification and source', () => {
    expect(Object.values(basisArticles).every((article) => /^LED Art\. 3[678]/.test(article))).toBe(true);
    for (const kind of disclosureKinds) expect(disclosures[kind].justification.length * disclosures[kind].source.length).toBeGreaterThan(0);
  });
});
