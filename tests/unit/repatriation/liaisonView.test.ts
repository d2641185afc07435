import type { Refusal } from '../../../domain/errors';
import { GateBlocked, GuardFailed } from '../../../domain/errors';
import { gates } from '../../../domain/repatriation/gates';
import { assertRequestStep, CUSTODIAL, refusalsForViewer, requestActions } from '../../../domain/repatriation/liaisonView';
import { repatriationLifecycle } from '../../../domain/repatriation/lifecycle';
import { gateKinds } from '../../../domain/repatriation/vocabulary';
import { as, gatesAll, NOW, unobstructed } from '../../support/requestFacts';

const everyGate: readonly Refusal[] = gateKinds.map((kind) => ({ rule: gates[kind].code, message: gates[kind].refusal, gate: kind }));
const state = as('LIAISON_OFFICER');

describe('what a State learns of obstacles (rulings 3)', () => {
  it('is its five gates by name and all else as one refusal', () => {
    const shown = refusalsForViewer([...everyGate, { rule: 'I-17', message: 'Own national.', gate: null }], state);
    expect(shown.map(({ rule }) => rule)).toEqual(['G2', 'G4', 'G9', 'G10', 'G11', 'CUSTODIAL']);
    expect(shown.at(-1)).toEqual({ rule: 'CUSTODIAL', message: 'Checks of the custodial State are not complete.', gate: null });
  });

  it('never names what the custodial side found', () => {
    for (const kind of gateKinds.filter((one) => !gates[one].shownToState)) {
      const refusals = refusalsForViewer(
        everyGate.filter(({ gate }) => gate === kind),
        state,
      );
      expect(refusals).toEqual([CUSTODIAL]);
    }
  });

  it('is everything for custodial roles', () => {
    expect(refusalsForViewer(everyGate, as('LEGAL_OFFICER'))).toEqual(everyGate);
  });

  it('keeps its own omissions by name', () => {
    const actions = requestActions({ ...unobstructed, state: 'DRAFT', originSide: 'NOT_APPROACHED', documents: [] }, state, NOW);
    expect(actions.find(({ action }) => action === 'submitRepatriationRequest')?.refusals.map(({ rule }) => rule)).toEqual(['RQ2']);
  });

  it('holds for errors as for availableActions: blocked custodial gates are no gates to a State', () => {
    const facts = { ...unobstructed, gates: gatesAll('OPEN') };
    const step = (viewer: typeof state) => () =>
      assertRequestStep(repatriationLifecycle, 'approveRepatriationRequest', 'DECISION_PENDING', facts, viewer, NOW);
    expect(step(as('DECISION_AUTHORITY'))).toThrow(GateBlocked);
    const hidden = { ...unobstructed, gates: gatesAll('CLEARED', { NON_REFOULEMENT: 'FAILED' }) };
    expect(() => assertRequestStep(repatriationLifecycle, 'approveRepatriationRequest', 'DECISION_PENDING', hidden, state, NOW)).toThrow(
      GuardFailed,
    );
  });
});
