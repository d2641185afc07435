import type { Tx } from '../Tx';

/**
 * ICCPR Art. 6(4), 14(5). What a sentence of death sets going by itself: the review by the highest court, which nobody asks for
 * and nobody withdraws; and, where the person asked for consular notice and does not fear that State, word to that State alone.
 */
export async function afterDeathSentence(
  tx: Tx,
  {
    proceedingId,
    personId,
    judgmentId,
    since,
  }: { readonly proceedingId: string; readonly personId: string; readonly judgmentId: string; readonly since: Date },
): Promise<void> {
  await tx.enterSystemScope();
  const told = await tx.query<{ country: string }>(
    `with review as (
       insert into appeal (id, proceeding_id, person_id, judgment_id, appellant, court, lodged_at, recorded_by, recorded_at)
       values ($1, $2, $3, $4, 'AUTOMATIC', 'Highest court', $5, $6, $7) returning id)
     select k.country from consular_record k, review where k.person_id = $3 and k.choice = 'REQUESTED' and not k.fears_state`,
    [tx.newId('Part'), proceedingId, personId, judgmentId, since, tx.viewer.accountId, tx.now],
  );
  for (const { country } of told) {
    tx.record({
      subjectType: 'Detainee',
      subjectId: personId,
      personId,
      audience: 'SHARED',
      country,
      action: 'recordJudgment',
      summary: 'A sentence of death was pronounced; it is reviewed by the highest court (VCCR Art. 36, on request of the person).',
      bySystem: true,
    });
  }
}
