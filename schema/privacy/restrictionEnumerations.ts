import { type RestrictionGround, restrictionGroundRules } from '../../domain/privacy/restriction';
import type { RestrictionState } from '../../domain/privacy/restrictionLifecycle';
import { enumeration } from '../enumeration';

export const RestrictionGroundEnum = enumeration<RestrictionGround>('RestrictionGround', 'Why processing is restricted (LED Art. 16(3)).', {
  ACCURACY_CONTESTED: restrictionGroundRules.ACCURACY_CONTESTED.meaning,
  KEPT_AS_EVIDENCE: restrictionGroundRules.KEPT_AS_EVIDENCE.meaning,
});

export const RestrictionStateEnum = enumeration<RestrictionState>('RestrictionState', 'Whether a restriction of processing is in force.', {
  IN_FORCE: 'The record is neither changed nor passed on.',
  LIFTED: 'Lifted by a decision.',
});
