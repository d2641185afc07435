import { GuardFailed } from '../../domain/errors';
import { ConsularRecord } from '../../entities/nationality/ConsularRecord';
import type { Person } from '../../entities/person/Person';
import { endClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface NotifyConsularPostInput extends CommandInput {
  readonly personId: string;
  readonly country: string;
  readonly notifiedAt: Date;
  /** The post that was told, such as "Embassy, consular section". */
  readonly office: string;
}

/**
 * VCCR Art. 36(1)(b). A legal officer records that the consular post of a State was told. Only where the person asked for it
 * and fears nothing from that State (I-13, I-14).
 */
export const notifyConsularPost = command<NotifyConsularPostInput>(
  'notifyConsularPost',
  {
    validate: (input, now) =>
      new InputFaults().requireText('input.office', input.office).requirePast('input.notifiedAt', input.notifiedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const record = await tx.one<ConsularRecord>('select * from consular_record where person_id = $1 and country = $2', [
      person.id,
      input.country,
    ]);
    if (record?.fearsState === true)
      throw new GuardFailed([{ rule: 'I-14', message: 'The person fears this State: it is told nothing.', gate: null }]);
    if (record?.choice !== 'REQUESTED')
      throw new GuardFailed([{ rule: 'I-13', message: 'The person has not asked that this State’s post be told.', gate: null }]);
    if (record.postNotifiedAt !== null) throw new GuardFailed([{ rule: 'I-13', message: 'The post was told already.', gate: null }]);
    await tx.update(ConsularRecord, record, {
      postNotifiedAt: input.notifiedAt,
      postNotifiedBy: viewer.accountId,
      postNotifiedOffice: input.office,
    });
    await endClocks(tx, [record.id], { met: ['CONSULAR_NOTICE'] });
    tx.record({
      subjectType: 'Detainee',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'notifyConsularPost',
      summary: 'A consular post was notified at the person’s request.',
      detail: { country: input.country },
    });
    return { kind: 'Person', id: person.id, version: person.version };
  },
);
