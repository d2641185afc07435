import type { AuditVerb } from './vocabulary';

/** Acts that are more than an alteration, whatever they change (LED Art. 25). */
const NAMED: Readonly<Record<string, AuditVerb>> = {
  importIntake: 'COLLECTION',
  mergePersons: 'COMBINATION',
  unmergePersons: 'COMBINATION',
  carryOutErasure: 'ERASURE',
  destroyKeys: 'ERASURE',
};

/**
 * As what the audit keeps a mutation, or an act of the platform's own. `disclosed`: the act gave personal data to somebody outside;
 * that is said by the act itself where it does so, since one and the same verb may or may not (an invitation, a State's own request).
 */
export function auditVerbOf(operation: string, disclosed: boolean): AuditVerb {
  const named = NAMED[operation] ?? (operation.startsWith('register') ? 'COLLECTION' : 'ALTERATION');
  return disclosed && named === 'ALTERATION' ? 'DISCLOSURE' : named;
}
