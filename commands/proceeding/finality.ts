import { assertStep } from '../../domain/lifecycle/lifecycle';
import type { ProceedingFacts } from '../../domain/proceeding/facts';
import { proceedingLifecycle } from '../../domain/proceeding/lifecycle';
import { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { startClocks } from '../clock/clocks';
import type { Tx } from '../Tx';
import { personFollows } from './proceedingStep';

/** The judgment is final from now on; against a sentence of death the time to ask for clemency begins. */
export async function becomesFinal(tx: Tx, { proceedingId, personId, sentenceKind }: ProceedingFacts): Promise<void> {
  await tx.query(`update judgment set final_at = $2 where proceeding_id = $1 and final_at is null`, [proceedingId, tx.now]);
  if (sentenceKind === 'DEATH') await startClocks(tx, [{ kind: 'CLEMENCY_WINDOW', subjectId: proceedingId, personId, country: null }]);
}

/** LP6. The clock of the time to appeal ended. A case that went on meanwhile is left alone. The caller holds the person's lock. */
export async function letAppealWindowLapse(tx: Tx, proceedingId: string): Promise<void> {
  const proceeding = await tx.one<LegalProceeding>('select * from proceeding where id = $1 for update', [proceedingId]);
  const facts = await tx.one<ProceedingFacts>('select * from guard_facts_proceeding where proceeding_id = $1', [proceedingId]);
  const rule = proceedingLifecycle.verbs.letAppealWindowLapse;
  if (!proceeding || !facts || !rule.from.includes(proceeding.stage) || facts.appealsPending > 0) return;
  assertStep(proceedingLifecycle, 'letAppealWindowLapse', proceeding.stage, facts, tx.viewer, tx.now);
  await becomesFinal(tx, facts);
  await tx.update(LegalProceeding, proceeding, { stage: 'FINAL' });
  await personFollows(tx, proceeding.personId);
  tx.record({
    subjectType: 'LegalProceeding',
    subjectId: proceeding.id,
    personId: proceeding.personId,
    audience: rule.audience,
    action: 'letAppealWindowLapse',
    fromState: proceeding.stage,
    toState: 'FINAL',
    summary: rule.event,
    bySystem: true,
  });
}
