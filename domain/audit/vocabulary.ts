export const auditVerbs = ['COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE'] as const;
export type AuditVerb = (typeof auditVerbs)[number];
