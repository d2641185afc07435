import type { ResidentOutcome } from '../../domain/facility/reconciliation';
import { enumeration } from '../enumeration';

export const ResidentOutcomeEnum = enumeration<ResidentOutcome>(
  'ResidentOutcome',
  'What became of somebody who lived in a place. Whoever is in custody there leaves by a movement or the end of the custody.',
  {
    MOVED: 'Lives in another place.',
    LEFT: 'Left by own choice.',
    RETURNED: 'Was brought to a State by others than this platform: open requests end, and a legal officer looks whether it was freely.',
    DECEASED: 'Died: an incident is referred to an independent authority, the family is to be told, open requests end (I-39).',
    NEVER_THERE: 'Never lived there: the register was wrong, and a legal officer looks for the duplicate or the error.',
    UNKNOWN: 'Nobody knows; an incident is referred, and somebody looks for the person.',
  },
);
