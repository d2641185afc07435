export const relationshipProofs = ['DNA', 'DOCUMENT', 'STATED'] as const;
export type RelationshipProof = (typeof relationshipProofs)[number];
