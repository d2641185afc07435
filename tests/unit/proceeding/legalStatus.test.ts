import type { LegalStatus } from '../../../domain/person/vocabulary';
import { legalStatusOf, type StandingOfProceeding } from '../../../domain/proceeding/legalStatus';
import type { ProceedingStage, Verdict } from '../../../domain/proceeding/vocabulary';

const at = (stage: ProceedingStage, verdict: Verdict | null = null, more: Partial<StandingOfProceeding> = {}): StandingOfProceeding => ({
  stage,
  verdict,
  stageBeforeSuspension: null,
  charged: false,
  observedExternal: false,
  ...more,
});

test.each<[LegalStatus, StandingOfProceeding]>([
  ['SUSPECT', at('OPENED')],
  ['SUSPECT', at('INVESTIGATION')],
  ['SUSPECT', at('REFERRED_JUVENILE')],
  ['ACCUSED', at('INVESTIGATION', null, { charged: true })],
  ['ACCUSED', at('CHARGED')],
  ['ACCUSED', at('TRIAL')],
  ['CONVICTED_NOT_FINAL', at('CONVICTED', 'CONVICTED')],
  ['CONVICTED_NOT_FINAL', at('APPEAL', 'CONVICTED')],
  ['ACQUITTED', at('APPEAL', 'ACQUITTED')],
  ['ACQUITTED', at('ACQUITTED', 'ACQUITTED')],
  ['NO_CHARGE', at('DISMISSED', 'DISMISSED')],
  ['CONVICTED_FINAL', at('FINAL', 'CONVICTED')],
  ['CONVICTED_FINAL', at('SENTENCE_ENFORCEMENT', 'CONVICTED')],
  ['CONVICTED_FINAL', at('CLEMENCY_PENDING', 'CONVICTED')],
  ['CONVICTED_FINAL', at('COMPLETED', 'CONVICTED')],
  ['ACQUITTED', at('COMPLETED', 'ACQUITTED')],
  ['NO_CHARGE', at('CLOSED_NO_CASE')],
  ['ACCUSED', at('SUSPENDED', null, { stageBeforeSuspension: 'TRIAL' })],
  ['ACCUSED', at('TRANSFERRED_OUT', null, { stageBeforeSuspension: 'CHARGED' })],
  ['NO_CHARGE', at('OPENED', null, { observedExternal: true })],
])('%s follows from %j', (status, proceeding) => {
  expect(legalStatusOf([proceeding])).toBe(status);
});

test('nobody without a proceeding is charged', () => {
  expect(legalStatusOf([])).toBe('NO_CHARGE');
});

test.each<[string, LegalStatus, StandingOfProceeding[]]>([
  ['a second case that is opened leaves the accused accused', 'ACCUSED', [at('TRIAL'), at('OPENED')]],
  ['a case that is closed leaves another open', 'SUSPECT', [at('CLOSED_NO_CASE'), at('INVESTIGATION')]],
  ['an acquittal leaves another charge', 'ACCUSED', [at('ACQUITTED', 'ACQUITTED'), at('CHARGED')]],
  ['a sentence that is served weighs less than a new charge', 'ACCUSED', [at('COMPLETED', 'CONVICTED'), at('CHARGED')]],
  ['a sentence that runs weighs more', 'CONVICTED_FINAL', [at('SENTENCE_ENFORCEMENT', 'CONVICTED'), at('CHARGED')]],
  ['what is for the record alone never counts', 'NO_CHARGE', [at('CLOSED_NO_CASE'), at('CHARGED', null, { observedExternal: true })]],
])('%s', (_title, status, proceedings) => {
  expect(legalStatusOf(proceedings)).toBe(status);
  expect(legalStatusOf([...proceedings].reverse())).toBe(status);
});
