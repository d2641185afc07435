import { claimLifecycle } from '../../domain/nationality/claimLifecycle';
import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/**
 * NC8. The State's time to reply is over: the claim has no reply, may be submitted again, and without another claim a
 * statelessness inquiry is opened. The caller holds the person's lock.
 */
export async function passReplyOfClaim(tx: Tx, claimId: string): Promise<void> {
  const rule = claimLifecycle.verbs.letReplyPass;
  const [claim] = await tx.query<{ id: string; personId: string; country: string }>(
    `update nationality_claim set status = 'NO_REPLY', version = version + 1, updated_at = $2
     where id = $1 and status = any($3::text[]) returning id, person_id, country`,
    [claimId, tx.now, rule.from],
  );
  if (!claim) return;
  const other = await tx.one(
    `select 1 as found from nationality_claim where person_id = $1 and id <> $2 and status not in ('REFUTED', 'DEPRIVED', 'NO_REPLY')`,
    [claim.personId, claim.id],
  );
  if (!other) {
    openTasks(tx, [
      {
        kind: 'STATELESSNESS_INQUIRY',
        personId: claim.personId,
        subjectId: claim.id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Inquire whether the person is stateless: no claim of nationality stands or is answered.',
      },
    ]);
  }
  tx.record({
    subjectType: 'NationalityClaim',
    subjectId: claim.id,
    personId: claim.personId,
    audience: rule.audience,
    country: claim.country,
    action: 'letReplyPass',
    toState: 'NO_REPLY',
    summary: rule.event,
    bySystem: true,
  });
}
