import { command } from '../command';
import { requireReasons } from '../input';
import { advanceEvidence, type EvidenceInput, evidenceStep } from './custodyEvents';

export interface ReasonedEvidenceInput extends EvidenceInput {
  readonly reasons: string;
}

/** EV3. Digest, seal or chain do not fit: the item is kept and used for nothing (I-23). */
export const quarantineEvidence = command<ReasonedEvidenceInput>(
  'quarantineEvidence',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => advanceEvidence(tx, await evidenceStep(tx, viewer, 'quarantineEvidence', input), 'QUARANTINED'),
);
