import { type RegisterFacts, registerCompleteness } from '../../domain/custody/register';
import { GuardFailed } from '../../domain/errors';
import type { Person } from '../../entities/person/Person';
import { registerFacts } from '../../queries/custody/registerFacts';
import { endClocks } from '../clock/clocks';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on the register entry of a person takes. */
export interface RegisterInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
}

/** Finds a detainee under the viewer and locks. @throws GuardFailed for a protected resident, who is in nobody's custody. */
export async function lockDetainee(tx: Tx, input: RegisterInput): Promise<Person> {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  if (person.kind !== 'DETAINEE') {
    throw new GuardFailed([{ rule: 'M7', message: 'The register of custody is kept for detainees.', gate: null }]);
  }
  return person;
}

/** Ends the clock of the register where the last item that was missing is now there, and tells the history what was recorded. */
export async function recordedInRegister(tx: Tx, person: Person, action: string, summary: string, occurredAt?: Date): Promise<Changed> {
  const entry = await tx.one<{ facts: RegisterFacts }>(
    `select (${registerFacts('p')}) as facts from person p where p.id = $1 and exists (
       select from clock c where c.subject_id = p.id and c.kind = 'REGISTER_COMPLETE' and c.closed_at is null)`,
    [person.id],
  );
  if (entry && registerCompleteness(entry.facts).complete) await endClocks(tx, [person.id], { met: ['REGISTER_COMPLETE'] });
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'Person',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action,
    summary,
    ...(occurredAt ? { occurredAt } : {}),
  });
  return { kind: 'Person', id: person.id, version: person.version };
}
