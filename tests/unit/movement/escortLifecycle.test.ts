import type { Viewer } from '../../../domain/access/viewer';
import { roles } from '../../../domain/access/vocabulary';
import { FourEyesRequired, GuardFailed, InvalidTransition } from '../../../domain/errors';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';
import {
  type EscortFacts,
  type EscortRecordState,
  type EscortVerb,
  escortRecordLifecycle,
  escortRecordStates,
} from '../../../domain/movement/escort/lifecycle';
import { isComplete, progressOf } from '../../../domain/movement/escort/progress';
import { CURRENT_QUESTION_SET, questionsOf } from '../../../domain/movement/escort/questions';
import { movementStatuses } from '../../../domain/movement/vocabulary';

const now = new Date('2026-03-01T10:00:00Z');
const viewerOf = (role: Viewer['role']): Viewer => ({
  accountId: `account-${role}`,
  login: role,
  name: role,
  role,
  country: null,
  organisation: 'Organisation',
  purpose: 'TRANSFER_SAFETY',
  purposeStated: true,
});
const facts = (changes: Partial<EscortFacts> = {}): EscortFacts => ({
  movementStatus: 'AUTHORISED',
  completedAfterwards: false,
  answeredBy: ['account-other'],
  ...changes,
});
const verbs = Object.keys(escortRecordLifecycle.verbs) as EscortVerb[];

/** Written down once more, so that the table cannot drift unseen. */
const from: Record<EscortVerb, readonly EscortRecordState[]> = {
  answerEscortRecords: ['UNSTARTED', 'IN_PROGRESS', 'COMPLETED', 'CONFIRMED'],
  confirmEscortRecords: ['COMPLETED'],
  lockEscortRecord: ['CONFIRMED'],
};
const by: Record<EscortVerb, readonly string[]> = {
  answerEscortRecords: ['TRANSFER_COORDINATOR', 'REGISTRAR', 'HEALTH_OFFICER'],
  confirmEscortRecords: ['REGISTRAR', 'TRANSFER_COORDINATOR'],
  lockEscortRecord: [],
};

describe.each(verbs)('%s', (verb) => {
  it.each(escortRecordStates)('from %s exactly where it is possible', (state) => {
    const step = () => assertStep(escortRecordLifecycle, verb, state, facts(), viewerOf('REGISTRAR'), now);
    if (from[verb].includes(state)) expect(step().row).toBe(escortRecordLifecycle.verbs[verb].row);
    else expect(step).toThrow(InvalidTransition);
  });

  it.each(roles)('is offered to %s only if the table names the role', (role) => {
    const [state] = from[verb];
    const offered = availableActions(escortRecordLifecycle, state ?? 'UNSTARTED', facts(), viewerOf(role), now).map(({ action }) => action);
    expect(offered.includes(verb)).toBe(by[verb].includes(role));
  });
});

describe.each(['answerEscortRecords', 'confirmEscortRecords'] as const)('%s', (verb) => {
  it.each(movementStatuses)('while the movement is %s', (movementStatus) => {
    const before = ['PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING'].includes(movementStatus);
    const step = () => assertStep(escortRecordLifecycle, verb, 'COMPLETED', facts({ movementStatus }), viewerOf('REGISTRAR'), now);
    if (before) expect(step).not.toThrow();
    else expect(step).toThrow(GuardFailed);
  });
});

it('whoever answered where another confirms does not confirm', () => {
  const step = () =>
    assertStep(
      escortRecordLifecycle,
      'confirmEscortRecords',
      'COMPLETED',
      facts({ answeredBy: ['account-REGISTRAR'] }),
      viewerOf('REGISTRAR'),
      now,
    );
  expect(step).toThrow(FourEyesRequired);
});

describe('progress', () => {
  const all = questionsOf(CURRENT_QUESTION_SET);

  it('asks in the current set what is not retired, and in the first what it asked', () => {
    expect(all.some(({ code }) => code === 'RISK_HANDCUFFS')).toBe(false);
    expect(questionsOf(1).some(({ code }) => code === 'RISK_HANDCUFFS')).toBe(true);
    expect(questionsOf(1).some(({ code }) => code === 'RISK_RESTRAINT')).toBe(false);
  });

  it('is complete with every required answer, whatever else is left open', () => {
    const required = all.filter((question) => question.required).map(({ code }) => code);
    expect(isComplete(progressOf(CURRENT_QUESTION_SET, required))).toBe(true);
    for (const left of required) {
      expect(
        isComplete(
          progressOf(
            CURRENT_QUESTION_SET,
            required.filter((code) => code !== left),
          ),
        ),
      ).toBe(false);
    }
  });

  it.each([
    [[], 'NOT_STARTED'],
    [['PROPERTY_NOTE'], 'IN_PROGRESS'],
    [['PROPERTY_CARRIED', 'PROPERTY_SEALED'], 'COMPLETED'],
  ] as const)('of a section with %j is %s', (answered, state) => {
    expect(progressOf(CURRENT_QUESTION_SET, answered).find(({ section }) => section === 'PROPERTY')?.state).toBe(state);
  });
});
