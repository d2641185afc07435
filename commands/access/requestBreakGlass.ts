import { glassRefusals } from '../../domain/access/breakGlass';
import type { FieldCategory } from '../../domain/access/fieldClasses';
import { GuardFailed } from '../../domain/errors';
import { BreakGlass } from '../../entities/access/BreakGlass';
import type { Person } from '../../entities/person/Person';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';

export interface RequestBreakGlassInput extends CommandInput {
  readonly personId: string;
  readonly categories: readonly FieldCategory[];
  readonly reasons: string;
}

/** BG1. Domain D.1. The data-protection officer learns of it at once, and the file keeps that it was asked for. */
export const requestBreakGlass = command<RequestBreakGlassInput>(
  'requestBreakGlass',
  {
    validate: ({ reasons, categories }) => {
      requireReasons(reasons);
      const faults = new InputFaults();
      if (categories.length === 0) faults.add('input.categories', 'REQUIRED', 'Say what is needed.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const categories = [...new Set(input.categories)].sort();
    const refusals = glassRefusals(viewer.role, categories);
    if (refusals.length > 0) throw new GuardFailed(refusals.map((message) => ({ rule: 'BG-CEILING', message, gate: null })));
    const id = tx.newId('Part');
    await tx.insert(BreakGlass, {
      id,
      personId: person.id,
      accountId: viewer.accountId,
      role: viewer.role,
      categories,
      reason: input.reasons,
      status: 'REQUESTED',
      requestedAt: tx.now,
      version: 1,
    });
    openTasks(tx, [
      {
        kind: 'BREAK_GLASS',
        personId: person.id,
        subjectId: id,
        ownerRole: 'DATA_PROTECTION_OFFICER',
        summary: 'Emergency access to a file was asked for: approve or refuse it.',
      },
    ]);
    tx.record({
      subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'requestBreakGlass',
      toState: 'REQUESTED',
      summary: 'Emergency access to the file was asked for.',
      detail: { breakGlassId: id, categories },
    });
    return { kind: 'Part', id, version: 1 };
  },
);
