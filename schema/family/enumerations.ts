import type { RelationshipProof } from '../../domain/family/vocabulary';
import { enumeration } from '../enumeration';

export const RelationshipProofEnum = enumeration<RelationshipProof>('RelationshipProof', 'On what a family link rests.', {
  DNA: 'A DNA comparison.',
  DOCUMENT: 'A document.',
  STATED: 'What the persons say.',
});
