import { BadUserInput } from '../../domain/errors';
import type { OriginCountry } from '../../entities/country/OriginCountry';
import type { Tx } from '../Tx';

/** The State of a code, and the system scope to write about it. @throws BadUserInput where the code is no State's. */
export async function stateNamed(tx: Tx, code: string): Promise<OriginCountry> {
  await tx.enterSystemScope();
  const country = await tx.one<OriginCountry>('select * from origin_country where code = $1 and is_state for update', [code]);
  if (!country) throw new BadUserInput([{ path: 'input.country', code: 'INVALID_VALUE', message: 'This is no code of a State.' }]);
  return country;
}

/** A day of an instant, in UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What is done with a State is told in the history of the State. */
export function tellOfState(tx: Tx, country: OriginCountry, action: string, summary: string, toState?: string): void {
  tx.record({
    subjectType: 'OriginCountry',
    subjectId: country.id,
    personId: null,
    audience: 'CUSTODIAL',
    action,
    summary,
    ...(toState === undefined ? {} : { toState }),
  });
}
