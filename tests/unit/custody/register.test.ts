import { type RegisterFacts, registerCompleteness } from '../../../domain/custody/register';

const full: RegisterFacts = {
  named: true,
  sexKnown: true,
  custodyRecorded: true,
  orderRecorded: true,
  healthRecorded: true,
  died: false,
  deathRecorded: false,
  lastCustodyEnded: false,
  destinationRecorded: false,
  injuriesRecorded: true,
  propertyRecorded: true,
  familyRecorded: true,
  nextOfKinRecorded: true,
};
const missing = (facts: Partial<RegisterFacts>) =>
  registerCompleteness({ ...full, ...facts })
    .items.filter((item) => !item.present)
    .map((item) => item.code);

describe('the register of persons deprived of liberty', () => {
  it('has the eight items of ICPPED 17(3) and the seven of Mandela Rule 7, in the order of the law', () => {
    const codes = registerCompleteness(full).items.map((item) => item.code);
    expect(codes).toEqual([...[...'abcdefgh'].map((letter) => `17(3)(${letter})`), ...[...'abcdefg'].map((letter) => `M7(${letter})`)]);
  });

  it('is complete when every item is on record', () => {
    expect(registerCompleteness(full).complete).toBe(true);
  });

  it.each([
    [{ orderRecorded: false }, ['17(3)(c)', 'M7(b)']],
    [{ healthRecorded: false }, ['17(3)(f)']],
    [{ custodyRecorded: false }, ['17(3)(b)', '17(3)(d)', '17(3)(e)', 'M7(b)', 'M7(c)']],
    [{ injuriesRecorded: false }, ['M7(d)']],
    [{ propertyRecorded: false }, ['M7(e)']],
    [{ familyRecorded: false }, ['M7(f)']],
    [{ nextOfKinRecorded: false }, ['M7(g)']],
    [{ sexKnown: false }, ['M7(a)']],
  ])('misses with %j the items %j', (facts, codes) => {
    expect(missing(facts)).toEqual(codes);
  });

  it('asks for circumstances of death only when the person died', () => {
    expect(missing({ died: true })).toEqual(['17(3)(g)']);
    expect(missing({ died: true, deathRecorded: true })).toEqual([]);
  });

  it('asks for destination and responsible authority only when custody ended', () => {
    expect(missing({ lastCustodyEnded: true })).toEqual(['17(3)(h)']);
    expect(missing({ lastCustodyEnded: true, destinationRecorded: true })).toEqual([]);
  });
});
