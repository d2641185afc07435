import { DataTransfer } from '../../entities/nationality/DataTransfer';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { command } from '../command';
import { InputFaults } from '../input';
import { recipientOf } from '../nationality/recordDisclosures';
import { advanceHandoff, type HandoffInput, handoffStep } from './handoffStep';

export interface DispatchHandoffInput extends HandoffInput {
  readonly channel: string;
}

/** HO6. The coordinator sends the sealed package: from now on the State sees person, handoff and items, and the disclosure is on record. */
export const dispatchHandoff = command<DispatchHandoffInput>(
  'dispatchHandoff',
  { validate: (input) => new InputFaults().requireText('input.channel', input.channel).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'dispatchHandoff', input);
    const { id, personId, country, packageVersion, receivingAuthority, transferBasis, manifestHash } = step.handoff;
    const { transferNecessity } = await tx.opened('handoff', step.handoff);
    await tx.query(
      `insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'HANDOFF_DISPATCHED') on conflict do nothing`,
      [personId, country, tx.now],
    );
    await tx.query('update handoff_item set country = $3 where handoff_id = $1 and package_version = $2', [id, packageVersion, country]);
    const packed = await tx.one<{ given: boolean; kinds: string }>(
      `select coalesce(bool_or(k.given), false) as given, string_agg(k.n || ' ' || k.kind, ', ' order by k.kind) as kinds
       from (select e.kind, count(*) as n, bool_or(e.originator_consent) as given from handoff_item i join evidence_item e on e.id = i.evidence_id
         where i.handoff_id = $1 and i.package_version = $2 group by e.kind) k`,
      [id, packageVersion],
    );
    tx.discloses(recipientOf(country, receivingAuthority));
    await tx.insert(DataTransfer, {
      id: tx.newId('Part'),
      kind: 'HANDOFF',
      originatorConsent: packed?.given ? 'GIVEN' : 'NOT_NEEDED',
      personId,
      country,
      recipientAuthority: receivingAuthority,
      basis: transferBasis ?? '',
      justification: transferNecessity ?? '',
      items: `Package version ${packageVersion}, manifest ${manifestHash}: ${packed?.kinds}`,
      subjectId: id,
      recordedBy: viewer.accountId,
      transferredAt: tx.now,
    });
    await runClocksOfVerb(tx, step.handoff, 'dispatchHandoff', step.rule);
    return advanceHandoff(tx, step, 'DISPATCHED', {
      dispatched: true,
      channel: input.channel,
      dispatchedBy: viewer.accountId,
      dispatchedAt: tx.now,
    });
  },
);
