import { openTasks } from '../clock/openTasks';
import type { Tx } from '../Tx';

/**
 * LED Art. 7(3). A new fact speaks against a verified identity: whoever received the person's data is told that it may be wrong. A
 * State that may not see the person by now is told nothing by itself: the data-protection officer decides (I-14).
 */
export async function tellRecipientsOfDoubt(tx: Tx, personId: string): Promise<void> {
  await tx.enterSystemScope();
  const recipients = await tx.query<{ country: string; open: boolean }>(
    `select t.country, bool_or(a.person_id is not null) as open
     from data_transfer t left join person_access a on a.person_id = t.person_id and a.country = t.country
     where t.person_id = $1 and t.recalled_at is null group by 1 order by 1`,
    [personId],
  );
  for (const { country } of recipients.filter(({ open }) => open)) {
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'SHARED',
      country,
      action: 'startIdentityVerification',
      summary: 'The identity is being verified anew: what was sent of the person may be wrong (LED Art. 7(3)).',
      bySystem: true,
    });
  }
  if (recipients.every(({ open }) => open)) return;
  openTasks(tx, [
    {
      kind: 'RECIPIENTS_TO_TELL',
      personId,
      subjectId: personId,
      ownerRole: 'DATA_PROTECTION_OFFICER',
      summary: 'A verified identity is in doubt, and a recipient of the data no longer sees the person: decide whether it is told.',
    },
  ]);
}
