import type { ImportOutcome } from '../../domain/intake/vocabulary';
import { enumeration } from '../enumeration';

export const ImportOutcomeEnum = enumeration<ImportOutcome>('ImportOutcome', 'What became of a row.', {
  IMPORTED: 'Imported; in a dry run, it would be.',
  REJECTED: 'Faulty; left out whole.',
  SKIPPED_ALREADY_IMPORTED: 'Its `source_id` was imported before.',
});
