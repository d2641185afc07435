import { BadUserInput } from '../../domain/errors';
import { CentralAuthority } from '../../entities/country/CentralAuthority';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { stateNamed, tellOfState } from './stateNamed';

export interface RecordCentralAuthorityInput extends CommandInput {
  readonly country: string;
  readonly name: string;
  /** The official way on which it takes requests. */
  readonly channel: string;
}

/** To which office of a State requests go from now on. The one before ends in the same act and stays on record. */
export const recordCentralAuthority = command<RecordCentralAuthorityInput>(
  'recordCentralAuthority',
  {
    validate: ({ name, channel }) => new InputFaults().requireText('input.name', name).requireText('input.channel', channel).throwIfAny(),
  },
  async (tx, viewer, { country: code, name, channel }) => {
    const country = await stateNamed(tx, code);
    const before = await tx.one<CentralAuthority>('select * from central_authority where country = $1 and active_to is null for update', [
      country.code,
    ]);
    if (before?.name === name && before.channel === channel)
      throw new BadUserInput([{ path: 'input.name', code: 'CONFLICT', message: 'This authority is on record with this channel.' }]);
    if (before) await tx.update(CentralAuthority, before, { activeTo: tx.now });
    await tx.insert(CentralAuthority, {
      id: tx.newId('Part'),
      country: country.code,
      name,
      channel,
      activeFrom: tx.now,
      recordedBy: viewer.accountId,
      version: 1,
    });
    tellOfState(tx, country, 'recordCentralAuthority', `The central authority of ${country.code} was recorded.`);
    return { kind: 'OriginCountry', id: country.id, version: country.version };
  },
);
