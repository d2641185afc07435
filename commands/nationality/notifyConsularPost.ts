import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { GuardFailed } from '../../domain/errors';
import { ConsularRecord } from '../../entities/nationality/ConsularRecord';
import type { Person } from '../../entities/person/Person';
import { endClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { recordDisclosures } from './recordDisclosures';

export interface NotifyConsularPostInput extends CommandInput {
  readonly personId: string;
  readonly country: string;
  readonly notifiedAt: Date;
  /** The post that was told, such as "Embassy, consular section". */
  readonly office: string;
  /** Where a treaty makes the notice mandatory and the person has not asked for it: why, in at least 20 characters. */
  readonly treatyReasons?: string | null;
}

/**
 * VCCR Art. 36(1)(b). A legal officer records that the consular post of a State was told. Only where the person asked for it
 * and fears nothing from that State, or where a treaty makes the notice mandatory, with reasons (I-13, I-14).
 */
export const notifyConsularPost = command<NotifyConsularPostInput>(
  'notifyConsularPost',
  {
    validate: (input, now) => {
      new InputFaults().requireText('input.office', input.office).requirePast('input.notifiedAt', input.notifiedAt, now).throwIfAny();
      if (input.treatyReasons != null) requireReasons(input.treatyReasons);
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const record = await tx.one<ConsularRecord & { ofState: DataTransferBasis; mandatory: boolean }>(
      'select r.*, o.data_transfer_basis as of_state, o.mandatory_consular_notification as mandatory from consular_record r join origin_country o on o.code = r.country where r.person_id = $1 and r.country = $2',
      [person.id, input.country],
    );
    if (record?.fearsState === true)
      throw new GuardFailed([{ rule: 'I-14', message: 'The person fears this State: it is told nothing.', gate: null }]);
    const byTreaty = record?.choice !== 'REQUESTED' && record?.mandatory === true && input.treatyReasons != null;
    if (record === undefined || (record.choice !== 'REQUESTED' && !byTreaty))
      throw new GuardFailed([
        {
          rule: 'I-13',
          message: 'The person has not asked that this State’s post be told, and no treaty with its reasons says so.',
          gate: null,
        },
      ]);
    if (record.postNotifiedAt !== null) throw new GuardFailed([{ rule: 'I-13', message: 'The post was told already.', gate: null }]);
    await tx.update(ConsularRecord, record, {
      postNotifiedAt: input.notifiedAt,
      postNotifiedBy: viewer.accountId,
      postNotifiedOffice: input.office,
      postNotifiedReasons: byTreaty ? (input.treatyReasons ?? null) : null,
    });
    await recordDisclosures(tx, [
      {
        kind: 'CONSULAR_NOTICE',
        personId: person.id,
        country: input.country,
        recipient: input.office,
        ofState: record.ofState,
        items: 'That the person is detained, and the name',
        subjectId: record.id,
      },
    ]);
    await endClocks(tx, [record.id], { met: ['CONSULAR_NOTICE'] });
    tx.record({
      subjectType: 'Detainee',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'notifyConsularPost',
      summary: byTreaty
        ? 'A consular post was notified: a treaty makes it mandatory.'
        : 'A consular post was notified at the person’s request.',
      detail: { country: input.country },
    });
    return { kind: 'Person', id: person.id, version: person.version };
  },
);
