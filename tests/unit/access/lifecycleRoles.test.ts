import { accessTo } from '../../../domain/access/operations';
import { lifecycles } from '../../../server/documents/rulesText';

const verbs = lifecycles().flatMap((lifecycle) =>
  Object.entries(lifecycle.verbs).map(
    ([name, verb]) => [`${lifecycle.name}: ${name}`, name, verb.by.filter((actor) => actor !== 'SYSTEM')] as const,
  ),
);

describe('lifecycle tables and the table of operations agree', () => {
  it('there are lifecycles to compare', () => {
    expect(verbs.length).toBeGreaterThan(0);
  });

  // A verb that no mutation carries, such as the steps of an incident that only the platform and other authorities take, is left out.
  const asked = verbs.filter(([, name, by]) => by.length > 0 && accessTo('Mutation', name) !== null);

  it.each(asked)('%s is callable by every role that may do it', (_label, name, by) => {
    const access = accessTo('Mutation', name);
    const callable: readonly string[] = access?.access === 'ROLES' ? access.roles : by;
    expect(by.filter((role) => !callable.includes(role))).toEqual([]);
  });
});
