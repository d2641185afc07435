import { BadUserInput } from '../../domain/errors';
import { type MovementReasonList, OTHER, reasonGiven } from '../../domain/movement/reasons';

/** The code that is written; without one the text says why. @throws BadUserInput for one that is unknown or retired. */
export function codeOf(list: MovementReasonList, code: string | null | undefined, now: Date, path = 'input.reasonCode'): string {
  const given = code ?? OTHER;
  const standing = reasonGiven(list, given, now);
  if ('known' in standing) return given;
  const message = standing.fault === 'RETIRED' ? 'This reason is retired.' : 'There is no such reason in this list.';
  throw new BadUserInput([{ path, code: standing.fault, message }]);
}
