import type { Viewer } from '../../../domain/access/viewer';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import {
  childrenParted,
  type FamilyMemberFacts,
  type FamilyUnitFacts,
  familyUnitLifecycle,
} from '../../../domain/family/familyUnitLifecycle';
import { isBetterProof, provesByItself, relationshipProofs } from '../../../domain/family/vocabulary';
import { assertStep } from '../../../domain/lifecycle/lifecycle';

const now = new Date('2026-03-01T10:00:00Z');
const viewer: Viewer = {
  accountId: 'officer',
  login: 'child-1',
  name: 'Officer',
  role: 'CHILD_PROTECTION_OFFICER',
  country: null,
  organisation: 'Example',
  purpose: 'PROTECTION',
  purposeStated: true,
};
const member = (personId: string, more: Partial<FamilyMemberFacts> = {}): FamilyMemberFacts => ({
  personId,
  child: false,
  recordedBy: 'another',
  separationCaseId: null,
  otherwiseRelated: [],
  ...more,
});
const unit = (members: readonly FamilyMemberFacts[], intent: FamilyUnitFacts['intent'], state: FamilyUnitFacts['state'] = 'STANDING') => ({
  unitId: 'unit',
  state,
  members,
  intent,
});
const leaving = (facts: FamilyUnitFacts, verb: 'leaveFamilyUnit' | 'recordFamilySeparation' = 'leaveFamilyUnit') =>
  assertStep(familyUnitLifecycle, verb, facts.state, facts, viewer, now);
const child = (id: string, more: Partial<FamilyMemberFacts> = {}) => member(id, { child: true, ...more });

describe('whom somebody who leaves would part', () => {
  const parted = (members: readonly FamilyMemberFacts[], leaverId: string) =>
    childrenParted(unit(members, { leaverId, cause: 'OWN_HOUSEHOLD' })).map(({ personId }) => personId);

  it.each<[string, readonly FamilyMemberFacts[], string, readonly string[]]>([
    ['a mother, her children', [member('mother'), child('boy'), child('girl')], 'mother', ['boy', 'girl']],
    ['a child, itself', [member('mother'), child('boy')], 'boy', ['boy']],
    ['a child among children, itself', [child('boy'), child('girl')], 'boy', ['boy']],
    ['an adult among adults, nobody', [member('one'), member('other')], 'one', []],
    [
      'a grown brother, nobody',
      [member('brother', { otherwiseRelated: ['boy'] }), child('boy', { otherwiseRelated: ['brother'] })],
      'brother',
      [],
    ],
    [
      'children who are brother and sister, all the same',
      [child('boy', { otherwiseRelated: ['girl'] }), child('girl', { otherwiseRelated: ['boy'] })],
      'girl',
      ['girl'],
    ],
    ['somebody who is no member, nobody', [member('mother'), child('boy')], 'stranger', []],
  ])('%s', (_what, members, leaver, expected) => expect(parted(members, leaver)).toEqual(expected));
});

describe('who leaves', () => {
  const family = [member('mother'), child('boy'), child('girl', { separationCaseId: 'case' })];

  it('parts no child by it', () => {
    expect(() => leaving(unit(family, { leaverId: 'mother', cause: 'OWN_HOUSEHOLD' }))).toThrow(GuardFailed);
    expect(
      leaving(unit([...family, member('uncle', { otherwiseRelated: ['boy', 'girl'] })], { leaverId: 'uncle', cause: 'OWN_HOUSEHOLD' })).row,
    ).toBe('FU3');
  });

  it('as an error, by another than who recorded it', () => {
    expect(leaving(unit(family, { leaverId: 'boy', cause: 'RECORDED_IN_ERROR' })).row).toBe('FU3');
    const own = [member('mother'), child('boy', { recordedBy: 'officer' })];
    expect(() => leaving(unit(own, { leaverId: 'boy', cause: 'RECORDED_IN_ERROR' }))).toThrow(FourEyesRequired);
  });

  it('parted by the decision about each child, and about somebody alone', () => {
    const part =
      (leaverId: string, members = family) =>
      () =>
        leaving(unit(members, { leaverId, cause: 'SEPARATED' }), 'recordFamilySeparation');
    expect(part('girl')().row).toBe('FU4');
    expect(part('boy')).toThrow(GuardFailed);
    expect(part('mother')).toThrow(GuardFailed);
    expect(part('one', [member('one'), member('other')])).toThrow(GuardFailed);
  });

  it('leaves no unit that has ended', () => {
    expect(() => leaving(unit([], { leaverId: 'boy' }, 'ENDED'))).toThrow(InvalidTransition);
  });
});

it('a proof is better than words, and DNA than a paper', () => {
  const better = relationshipProofs.flatMap((one) =>
    relationshipProofs.filter((other) => isBetterProof(one, other)).map((other) => `${one}>${other}`),
  );
  expect(better).toEqual(['DNA>DOCUMENT', 'DNA>STATED', 'DOCUMENT>STATED']);
  expect(relationshipProofs.filter(provesByItself)).toEqual(['DNA', 'DOCUMENT']);
});
