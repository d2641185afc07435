import { command } from '../command';
import { requireReasons } from '../input';
import { advanceEvidence, evidenceStep } from './custodyEvents';
import type { ReasonedEvidenceInput } from './quarantineEvidence';

/** EV5. Only the finding of a legal officer brings an item back from quarantine (domain C.8), and only where its chain is whole. */
export const releaseEvidence = command<ReasonedEvidenceInput>(
  'releaseEvidence',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => advanceEvidence(tx, await evidenceStep(tx, viewer, 'releaseEvidence', input), 'IN_CUSTODY'),
);
