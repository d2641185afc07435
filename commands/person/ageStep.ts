import type { Viewer } from '../../domain/access/viewer';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import { type AgeFacts, type AgeVerb, ageLifecycle } from '../../domain/person/ageLifecycle';
import type { AgeStage } from '../../domain/person/vocabulary';
import type { AgeDetermination } from '../../entities/person/AgeDetermination';
import { Person } from '../../entities/person/Person';
import { keepProceedingClocks } from '../clock/proceedingClocks';
import type { Changed } from '../command';
import { freezeCasesBelowMinimumAge } from '../proceeding/recordOnly';
import type { Tx } from '../Tx';
import type { PersonInput } from './personStep';

export interface AgeStep {
  readonly verb: AgeVerb;
  readonly person: Person;
  readonly facts: AgeFacts;
  readonly rule: Verb<AgeStage, AgeFacts>;
}

/** Finds the person under the viewer, locks, and asks the table of ages in doubt. */
export async function ageStep(tx: Tx, viewer: Viewer, verb: AgeVerb, input: PersonInput, wanted: Partial<AgeFacts> = {}): Promise<AgeStep> {
  const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
  const found = await tx.one<AgeFacts>('select * from guard_facts_age where person_id = $1', [person.id]);
  if (!found) throw new Error('A locked person has no facts.');
  const facts = { ...found, ...wanted };
  return { verb, person, facts, rule: assertStep(ageLifecycle, verb, facts.stage, facts, viewer, tx.now) };
}

/** Writes what changed of the person and records the event, from stage to stage. */
export async function advanceAge(
  tx: Tx,
  { person, rule, verb, facts }: AgeStep,
  stage: AgeStage,
  changes: Partial<Omit<Person, 'id' | 'version'>>,
  telling: { readonly summary?: string; readonly reasons?: string } = {},
): Promise<Changed> {
  let version = await tx.update(Person, person, changes);
  if (await freezeCasesBelowMinimumAge(tx, person.id))
    version = (await tx.one<{ version: number }>('select version from person where id = $1', [person.id]))?.version ?? version;
  await keepProceedingClocks(tx, person.id);
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
    subjectId: person.id,
    personId: person.id,
    audience: rule.audience,
    action: verb,
    fromState: facts.stage,
    toState: stage,
    summary: telling.summary ?? rule.event,
    ...(telling.reasons ? { detail: { reasons: telling.reasons } } : {}),
  });
  return { kind: 'Person', id: person.id, version };
}

/** The determination that is under way. */
export async function openDoubt(tx: Tx, personId: string): Promise<AgeDetermination> {
  const doubt = await tx.one<AgeDetermination>('select * from age_determination where person_id = $1 and confirmed_at is null', [personId]);
  if (!doubt) throw new Error('A doubt that the facts show open is not on record.');
  return doubt;
}
