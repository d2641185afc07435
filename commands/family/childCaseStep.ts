import type { Viewer } from '../../domain/access/viewer';
import type { ClockKind } from '../../domain/clock/clocks';
import {
  type ChildCaseFacts,
  type ChildCaseSystemVerb,
  type ChildCaseVerb,
  childCaseLifecycle,
} from '../../domain/family/childCaseLifecycle';
import type { ChildCaseState } from '../../domain/family/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { ChildCase } from '../../entities/family/ChildCase';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { type Changed, type CommandInput, command } from '../command';
import type { Tx } from '../Tx';

/** What every verb on a child's case takes. */
export interface ChildCaseInput extends CommandInput {
  readonly childCaseId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedChildCaseInput extends ChildCaseInput {
  /** At least 20 characters. */
  readonly reasons: string;
}

type Columns = Partial<Omit<ChildCase, 'id' | 'version' | 'state' | 'personId'>>;

interface Step {
  /** Filed before the table is asked: the guards look at it too. */
  readonly brings?: Columns;
  readonly to: ChildCaseState | 'UNCHANGED';
  /** Written once the table has said yes. */
  readonly writes?: Columns;
  /** Ends of clocks that the case itself sets. */
  readonly dueAt?: Readonly<Partial<Record<ClockKind, Date>>>;
}

type Telling<Input> = (
  input: Input,
  telling: { readonly tx: Tx; readonly viewer: Viewer; readonly childCase: ChildCase },
) => Step | Promise<Step>;

/** One verb of a child's case: find, lock its person, file what it brings, ask the table, write, tell. A refusal undoes all of it. */
export function childCaseCommand<Input extends ChildCaseInput>(
  verb: Exclude<ChildCaseVerb, ChildCaseSystemVerb>,
  validate: (input: Input, now: Date) => void,
  stepOf: Telling<Input>,
) {
  return command<Input>(verb, { validate }, async (tx, viewer, input): Promise<Changed> => {
    const found = await tx.lock<ChildCase>('child_case', input.childCaseId, input.expectedVersion);
    const { brings, to, writes, dueAt } = await stepOf(input, { tx, viewer, childCase: found });
    const filed = brings ? { ...found, ...brings, version: await tx.update(ChildCase, found, brings) } : found;
    const facts = await tx.one<ChildCaseFacts>('select * from guard_facts_child_case where child_case_id = $1', [found.id]);
    if (!facts) throw new Error('A locked case has no facts.');
    const rule = assertStep(childCaseLifecycle, verb, found.state, facts, viewer, tx.now);
    const state = to === 'UNCHANGED' ? found.state : to;
    const version = await tx.update(ChildCase, filed, { ...writes, state });
    await runClocksOfVerb(tx, { id: found.id, personId: found.personId, country: filed.country ?? '' }, verb, rule, dueAt);
    tx.record({
      subjectType: 'ChildCase',
      subjectId: found.id,
      personId: found.personId,
      audience: filed.country === null ? 'CUSTODIAL' : rule.audience,
      country: filed.country,
      action: verb,
      fromState: found.state,
      toState: state,
      summary: rule.event,
    });
    return { kind: 'ChildCase', id: found.id, version };
  });
}

export const accepted = () => undefined;
