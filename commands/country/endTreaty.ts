import { BadUserInput, GuardFailed } from '../../domain/errors';
import { OriginCountry } from '../../entities/country/OriginCountry';
import { Treaty } from '../../entities/country/Treaty';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import { dayOf, stateNamed, tellOfState } from './stateNamed';

export interface EndTreatyInput extends CommandInput {
  readonly treatyId: string;
  /** From this day on it binds no longer. */
  readonly inForceTo: Date;
  /** Class 0: such as the notice of denunciation. */
  readonly reasons: string;
}

/**
 * An instrument was denounced or lapsed: it stays on record with its last day. Where it alone made notice to the consular post
 * mandatory and is over now, the person's choice decides again (VCCR Art. 36(1)(b), I-13).
 */
export const endTreaty = command<EndTreatyInput>(
  'endTreaty',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const treaty = await tx.lockRow<Treaty>('treaty', input.treatyId);
    if (treaty.endReasons !== null)
      throw new GuardFailed([{ rule: 'TREATY', message: 'It is on record already that this treaty ends.', gate: null }]);
    const inForceTo = dayOf(input.inForceTo);
    const [started] = await tx.query<{ before: boolean }>('select in_force_from < $2::date as before from treaty where id = $1', [
      treaty.id,
      inForceTo,
    ]);
    if (started?.before !== true)
      throw new BadUserInput([{ path: 'input.inForceTo', code: 'DATE_ORDER', message: 'This lies before it came into force.' }]);
    const country = await stateNamed(tx, treaty.country);
    await tx.update(Treaty, treaty, { inForceTo, endedBy: viewer.accountId, endReasons: input.reasons });
    const noticeEnds = treaty.scopes.includes('CONSULAR_NOTICE') && country.mandatoryConsularNotification && inForceTo <= dayOf(tx.now);
    const other = await tx.one(
      `select 1 as found from treaty where country = $1 and id <> $2 and 'CONSULAR_NOTICE' = any(scopes)
       and in_force_from <= $3::date and (in_force_to is null or in_force_to > $3::date)`,
      [country.code, treaty.id, dayOf(tx.now)],
    );
    const version =
      noticeEnds && other === undefined
        ? await tx.update(OriginCountry, country, { mandatoryConsularNotification: false })
        : country.version;
    tellOfState(tx, country, 'endTreaty', `A treaty with ${country.code} ends.`);
    return { kind: 'OriginCountry', id: country.id, version };
  },
);
