import { FourEyesRequired, NotFound } from '../../domain/errors';
import { ConsularRecord } from '../../entities/nationality/ConsularRecord';
import type { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import { recipientOf } from './recordDisclosures';

export interface WithdrawAsylumFearInput extends CommandInput {
  readonly personId: string;
  readonly country: string;
  /** The person's informed request, in words. */
  readonly reasons: string;
}

/**
 * Two legal officers, at the person's informed request, lift a recorded fear of a State. The first proposes; the second,
 * another one, agrees: access returns where a claim or an invitation grounds it, and paused clocks run on (rulings 11, 14).
 */
export const withdrawAsylumFear = command<WithdrawAsylumFearInput>(
  'withdrawAsylumFear',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const record = await tx.one<ConsularRecord>('select * from consular_record where person_id = $1 and country = $2 and fears_state', [
      person.id,
      input.country,
    ]);
    if (!record) throw new NotFound();
    const first = record.fearWithdrawalProposedBy;
    if (first === viewer.accountId) {
      throw new FourEyesRequired([
        { rule: 'FOUR_EYES', message: 'A second legal officer must agree that the fear is withdrawn.', gate: null },
      ]);
    }
    if (first === null) {
      await tx.update(ConsularRecord, record, { fearWithdrawalProposedBy: viewer.accountId });
    } else {
      await tx.update(ConsularRecord, record, { fearsState: false, fearWithdrawalConfirmedBy: viewer.accountId, fearWithdrawnAt: tx.now });
      const returned = await tx.query(
        `insert into person_access (person_id, country, since, reason)
         select $1, $2, $3, 'FEAR_WITHDRAWN' where exists (
           select from nationality_claim where person_id = $1 and country = $2 and status not in ('STATED', 'ATTRIBUTED', 'PREPARED')
         ) or exists (select from repatriation_request where person_id = $1 and country = $2)
         on conflict do nothing returning person_id`,
        [person.id, input.country, tx.now],
      );
      // What was disclosed before the fear is seen again: the records of then stand.
      if (returned.length > 0) tx.discloses(recipientOf(input.country, `Liaison office of ${input.country}`));
      await tx.query(
        `update clock set status = 'RUNNING', due_at = due_at + ($3::timestamptz - paused_at), paused_at = null, version = version + 1
         where person_id = $1 and country = $2 and status = 'PAUSED'`,
        [person.id, input.country, tx.now],
      );
    }
    tx.record({
      subjectType: 'Detainee',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'withdrawAsylumFear',
      summary:
        first === null
          ? 'A legal officer proposed to lift a protection of the person.'
          : 'Two legal officers lifted a protection of the person.',
      detail: { country: input.country },
    });
    return { kind: 'Person', id: person.id, version: person.version };
  },
);
