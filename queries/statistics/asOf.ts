import { scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { daysStart } from '../../domain/statistics/periods';

export interface AnsweredInstant {
  readonly instant: Date;
  readonly past: boolean;
}

/**
 * Custodial officers, who may read single cases, ask for any instant. Who sees aggregates alone gets the start of the day:
 * two instants of one day would tell a single person's arrival apart (domain D.4).
 */
export function instantOfAnswer(asOf: Date | null, viewer: Viewer, now: Date): AnsweredInstant {
  if (asOf === null) return { instant: now, past: false };
  if (asOf > now) throw new BadUserInput([{ path: 'asOf', code: 'DATE_IN_FUTURE', message: 'This instant lies in the future.' }]);
  const past = asOf < now;
  return { instant: past && scopeFamilyOf(viewer.role) !== 'staff' ? daysStart(asOf) : asOf, past };
}
