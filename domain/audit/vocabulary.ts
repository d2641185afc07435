export const auditVerbs = ['COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE'] as const;
export type AuditVerb = (typeof auditVerbs)[number];

export const auditOutcomes = ['DONE', 'REFUSED'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];
