import type { Viewer } from '../../domain/access/viewer';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import { identityLifecycle, type PersonFacts, type PersonVerb } from '../../domain/person/identityLifecycle';
import type { IdentityStatus } from '../../domain/person/vocabulary';
import { IdentitySource } from '../../entities/person/IdentitySource';
import { Person } from '../../entities/person/Person';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing person takes. */
export interface PersonInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
}

export interface IdentitySourceInput {
  /** Such as CIVIL_REGISTER, PASSPORT, PRIOR_CUSTODIAN, FAMILY. */
  readonly kind: string;
  readonly description: string;
  readonly consultedAt: Date;
}

export interface PersonStep {
  readonly verb: PersonVerb;
  readonly person: Person;
  readonly facts: PersonFacts;
  readonly rule: Verb<IdentityStatus, PersonFacts>;
}

/** Finds the person under the viewer, locks, files what the verb brings along, and asks the table. */
export async function personStep(
  tx: Tx,
  viewer: Viewer,
  verb: PersonVerb,
  input: PersonInput,
  sources: readonly IdentitySourceInput[] = [],
  wanted: Pick<PersonFacts, 'biometricUse'> = {},
  file: (personId: string) => Promise<void> = async () => undefined,
): Promise<PersonStep> {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  await file(person.id);
  await tx.insert(
    IdentitySource,
    sources.map(({ kind, description, consultedAt }) => ({
      id: tx.newId('Part'),
      personId: person.id,
      kind,
      description,
      consultedAt,
      recordedBy: viewer.accountId,
    })),
  );
  const found = await tx.one<PersonFacts>('select * from guard_facts_person where person_id = $1', [person.id]);
  if (!found) throw new Error('A locked person has no facts.');
  const facts = { ...found, ...wanted };
  const rule = assertStep(identityLifecycle, verb, person.identityStatus, facts, viewer, tx.now);
  return { verb, person, facts, rule };
}

/** Writes what changed of the person and records the event. */
export async function advancePerson(
  tx: Tx,
  { person, rule, verb }: PersonStep,
  changes: Partial<Omit<Person, 'id' | 'version'>>,
  telling: { readonly summary?: string; readonly detail?: Readonly<Record<string, unknown>> } = {},
): Promise<Changed> {
  const version = await tx.update(Person, person, changes);
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
    subjectId: person.id,
    personId: person.id,
    audience: rule.audience,
    action: verb,
    fromState: person.identityStatus,
    toState: changes.identityStatus ?? person.identityStatus,
    summary: telling.summary ?? rule.event,
    ...(telling.detail ? { detail: telling.detail } : {}),
  });
  return { kind: 'Person', id: person.id, version };
}
