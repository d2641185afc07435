import { BadUserInput, GuardFailed } from '../../domain/errors';
import type { CareArrangement, SeparationCause } from '../../domain/family/vocabulary';
import { ChildCase } from '../../entities/family/ChildCase';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface IdentifyChildInput extends CommandInput {
  readonly personId: string;
  /** Without parents or other adults who are responsible for the child. */
  readonly unaccompanied?: boolean | null;
  /** Without parents, with other adults of the family or community. */
  readonly separated?: boolean | null;
  readonly separationCause?: SeparationCause | null;
  readonly careArrangement?: CareArrangement | null;
  /** In danger now: the best interests are determined within seven days. */
  readonly urgent?: boolean | null;
}

/** CH1. A child, or an adult of a camp with whom children live, has a case of its own; one at a time. */
export const identifyChild = command<IdentifyChildInput>('identifyChild', { validate }, async (tx, viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId);
  const known = await tx.one<{ open: boolean; died: boolean }>(
    `select exists (select from child_case c where c.person_id = $1 and c.state <> 'CLOSED') as open,
       exists (select from health_event h where h.person_id = $1 and h.kind = 'DEATH') as died`,
    [person.id],
  );
  if (known?.died) throw new GuardFailed([{ rule: 'CH16', message: 'The person died: no case is opened any more.', gate: null }]);
  if (known?.open) throw new BadUserInput([{ path: 'input.personId', code: 'CONFLICT', message: 'The person has an open case already.' }]);
  const id = tx.newId('ChildCase');
  await tx.insert(ChildCase, {
    id,
    ref: await tx.newRef(),
    personId: person.id,
    state: 'IDENTIFIED',
    unaccompanied: input.unaccompanied ?? false,
    separated: input.separated ?? false,
    separationCause: input.separationCause ?? null,
    careArrangement: input.careArrangement ?? null,
    urgent: input.urgent ?? false,
    panel: [],
    openedBy: viewer.accountId,
    createdAt: tx.now,
    updatedAt: tx.now,
    version: 1,
  });
  tx.record({
    subjectType: 'ChildCase',
    subjectId: id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: 'identifyChild',
    toState: 'IDENTIFIED',
    summary: 'A child was identified.',
  });
  return { kind: 'ChildCase', id, version: 1 };
});

function validate({ unaccompanied, separated, separationCause }: IdentifyChildInput): void {
  const faults = new InputFaults();
  if (unaccompanied && separated) faults.add('input.separated', 'CONFLICT', 'With other adults, or with none: not both.');
  if (separationCause != null && !unaccompanied && !separated)
    faults.add('input.separationCause', 'CONFLICT', 'Only a child without its parents came to be so.');
  faults.throwIfAny();
}
