import { command } from '../command';
import { requireReasons } from '../input';
import { advanceEvidence, evidenceStep } from './custodyEvents';
import type { ReasonedEvidenceInput } from './quarantineEvidence';

/** EV4. There is reason to believe that the statement was made under torture: it supports nothing from now on (CAT Art. 15, I-24). */
export const flagEvidenceCat15 = command<ReasonedEvidenceInput>(
  'flagEvidenceCat15',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) =>
    advanceEvidence(tx, await evidenceStep(tx, viewer, 'flagEvidenceCat15', input), 'EXCLUDED', { cat15: true, legality: 'EXCLUDED' }),
);
