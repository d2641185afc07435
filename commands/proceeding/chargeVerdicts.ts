import { BadUserInput } from '../../domain/errors';
import { type ChargeOutcome, outcomeOfAll, verdictOf } from '../../domain/proceeding/verdict';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import type { Tx } from '../Tx';

/** What the judgment says of one charge. */
export interface ChargeVerdictInput {
  readonly chargeId: string;
  readonly outcome: ChargeOutcome;
}

interface Judged {
  readonly judgmentId: string;
  readonly proceedingId: string;
  readonly verdict: Verdict;
  readonly charges?: readonly ChargeVerdictInput[] | null;
}

/** Writes what became of each standing charge; a judgment that names none decides all of them alike. @throws BadUserInput */
export async function decideCharges(tx: Tx, { judgmentId, proceedingId, verdict, charges }: Judged): Promise<void> {
  if (charges == null) {
    await tx.query(`update charge set status = $2, judgment_id = $3 where proceeding_id = $1 and status <> 'WITHDRAWN'`, [
      proceedingId,
      outcomeOfAll[verdict],
      judgmentId,
    ]);
    return;
  }
  const standing = await tx.query<{ id: string }>(`select id from charge where proceeding_id = $1 and status <> 'WITHDRAWN'`, [
    proceedingId,
  ]);
  const stand = new Set(standing.map(({ id }) => id));
  const named = new Map(charges.map(({ chargeId, outcome }) => [chargeId, outcome]));
  if (named.size !== charges.length || named.size !== stand.size || [...named.keys()].some((id) => !stand.has(id)))
    throw new BadUserInput([
      { path: 'input.charges', code: 'INVALID_VALUE', message: 'Name each charge that stands in the case once, and no other.' },
    ]);
  const follows = verdictOf([...named.values()]);
  if (follows !== verdict)
    throw new BadUserInput([
      {
        path: 'input.verdict',
        code: 'CONFLICT',
        message: `From what is said of the charges follows ${follows}: say that, or correct them.`,
      },
    ]);
  await tx.query(
    `update charge c set status = w.outcome, judgment_id = $1
     from jsonb_to_recordset($2::jsonb) as w(id uuid, outcome text) where c.id = w.id`,
    [judgmentId, JSON.stringify([...named].map(([id, outcome]) => ({ id, outcome })))],
  );
}

/** The case is tried again: what was decided of its charges is undone. */
export const layChargesAgain = (tx: Tx, proceedingId: string): Promise<object[]> =>
  tx.query(`update charge set status = 'LAID', judgment_id = null where proceeding_id = $1 and judgment_id is not null`, [proceedingId]);
