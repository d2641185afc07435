import { Person } from '../../entities/person/Person';
import type { Changed } from '../command';
import type { Tx } from '../Tx';

/** Counts the record of a person up and tells of what came to it. */
export async function touched(tx: Tx, person: Person, action: string, summary: string): Promise<Changed> {
  const version = await tx.update(Person, person, { updatedAt: tx.now });
  tx.record({
    subjectType: person.kind === 'DETAINEE' ? 'Detainee' : 'ProtectedResident',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action,
    summary,
  });
  return { kind: 'Person', id: person.id, version };
}
