import { isBelowMajority } from '../../domain/custody/detentionReview';
import { NotFound, StaleVersion } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type CorrectionField, correctableField, correctionLifecycle } from '../../domain/person/correctionLifecycle';
import { partialDate } from '../../domain/person/partialDate';
import { isId } from '../../domain/reference/nodeId';
import { Correction } from '../../entities/person/Correction';
import { openTasks } from '../clock/openTasks';
import { type Changed, type CommandInput, command } from '../command';
import { holdAsChild } from '../custody/moveApart';
import { requireReasons } from '../input';
import { freezeCasesBelowMinimumAge } from '../proceeding/recordOnly';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { askForSearch } from './askForSearch';
import { clocksFollow } from './correctedDates';
import { indexNamesAgain } from './nameIndex';
import { callChildProtection } from './raiseAgeDoubt';
import { registered, written } from './requestCorrection';

export interface ApproveCorrectionInput extends CommandInput {
  readonly correctionId: string;
  readonly expectedVersion?: number | null;
}

export interface RejectCorrectionInput extends ApproveCorrectionInput {
  readonly reasons: string;
}

/** CR2. Another than who asked approves: the register is corrected, the old version stays, and whoever received it is told (I-35). */
export const approveCorrection = command<ApproveCorrectionInput>('approveCorrection', {}, async (tx, viewer, input) => {
  const { correction, decided } = await lockCorrection(tx, input);
  const stillOld = (await registered(tx, correction.field, correction.personId, correction.partId)) === correction.oldValue;
  const facts = { requestedBy: correction.requestedBy, stillOld };
  const rule = assertStep(correctionLifecycle, 'approveCorrection', correction.status, facts, viewer, tx.now);
  await correct(tx, correction);
  await follow(tx, correction);
  await tellRecipients(tx, correction);
  return decided('APPROVED', 'approveCorrection', rule.event, viewer.accountId, null);
});

/** CR3. The register stays as it is, with reasons. */
export const rejectCorrection = command<RejectCorrectionInput>(
  'rejectCorrection',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const { correction, decided } = await lockCorrection(tx, input);
    const facts = { requestedBy: correction.requestedBy, stillOld: true };
    const rule = assertStep(correctionLifecycle, 'rejectCorrection', correction.status, facts, viewer, tx.now);
    return decided('REJECTED', 'rejectCorrection', rule.event, viewer.accountId, input.reasons);
  },
);

async function lockCorrection(tx: Tx, { correctionId, expectedVersion }: ApproveCorrectionInput) {
  const found = isId(correctionId) ? await tx.one<Correction>('select * from correction where id = $1', [correctionId]) : undefined;
  if (!found) throw new NotFound();
  await tx.lockPersons([found.personId]);
  const stored = (await tx.one<Correction>('select * from correction where id = $1', [correctionId])) ?? found;
  const correction = await tx.opened('correction', stored);
  if (expectedVersion != null && expectedVersion !== correction.version) throw new StaleVersion(correction.version);
  await tx.enterSystemScope();
  const decided = async (
    status: 'APPROVED' | 'REJECTED',
    action: string,
    summary: string,
    decidedBy: string,
    decisionReasons: string | null,
  ): Promise<Changed> => {
    const version = await tx.update(Correction, correction, { status, decidedBy, decidedAt: tx.now, decisionReasons });
    const { personId, field } = correction;
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'CUSTODIAL',
      action,
      fromState: 'REQUESTED',
      toState: status,
      summary,
      detail: { field },
    });
    return { kind: 'Part', id: correction.id, version };
  };
  return { correction, decided };
}

/** Table and column are of the closed list, never of the input. */
async function correct(tx: Tx, { field, personId, partId, newValue, oldValue }: Correction): Promise<void> {
  const { table, column, ofPart } = correctableField(field);
  if (field === 'BIRTH') {
    const birth = partialDate(newValue);
    await tx.query(
      `update person set birth = $2, birth_earliest = $3, birth_latest = $4, birth_conventional = $5, version = version + 1, updated_at = $6 where id = $1`,
      [personId, newValue, birth?.earliest ?? birth?.latest, birth?.latest ?? birth?.earliest, birth?.conventional, tx.now],
    );
    return;
  }
  if (field === 'DEPRIVED_AT') {
    // Each stay carries the loss of liberty from which it followed.
    await tx.query('update custody_episode set deprived_at = $2, version = version + 1 where person_id = $1 and deprived_at = $3', [
      personId,
      newValue,
      oldValue,
    ]);
  } else if (ofPart) {
    const value = await written(tx, table, column, { personId, id: partId }, newValue);
    await tx.query(`update ${table} set ${column} = $3 where person_id = $1 and id = $2`, [personId, partId, value]);
  } else {
    const value = await written(tx, table, column, { personId }, newValue);
    await tx.query(`update ${table} set ${column} = $2 where ${table === 'person' ? 'id' : 'person_id'} = $1`, [personId, value]);
  }
  if (field === 'NAME') await indexNamesAgain(tx, personId);
  await tx.query(
    `update person set display_name = case when $3::text is not null and display_name = $4 then $3 else display_name end,
       version = version + 1, updated_at = $2 where id = $1`,
    [personId, tx.now, field === 'NAME' ? newValue : null, oldValue],
  );
}

/** What rested on the old value rests on the new one. */
async function follow(tx: Tx, correction: Correction): Promise<void> {
  const { field, personId, oldValue, newValue } = correction;
  // Without a charge the act is taken to be the loss of liberty (rulings 13): how old the person was then follows from both.
  if (field === 'BIRTH' || field === 'DEPRIVED_AT') await freezeCasesBelowMinimumAge(tx, personId);
  if (field === 'BIRTH' && isBornAsChild(newValue, tx.now) && !isBornAsChild(oldValue, tx.now)) {
    callChildProtection(tx, personId, 'A corrected date of birth shows that the person may be a child: separate it from adults.');
    await returnRequestsToReview(tx, { personIds: [personId] }, 'A corrected date of birth shows that the person may be a child.');
    await holdAsChild(tx, personId);
  }
  if (COMPARED.includes(field)) askForSearch(tx, personId);
  await clocksFollow(tx, correction);
}

/** By these a record is found to be another of the same person. */
const COMPARED: readonly CorrectionField[] = ['NAME', 'BIRTH', 'IDENTIFIER'];

/** False where nothing is known: the age is in doubt then, and nobody was called for a child. */
function isBornAsChild(birth: string | null, now: Date): boolean {
  const known = birth === null ? null : partialDate(birth);
  const latest = known?.latest ?? known?.earliest ?? null;
  return latest !== null && isBelowMajority(latest, now);
}

/**
 * LED Art. 16(6): whoever received the person's data is told that it was corrected. A State that the person fears by now is told
 * nothing without a request that the person was informed of (I-14): a legal officer decides.
 */
async function tellRecipients(tx: Tx, { id, personId, field }: Correction): Promise<void> {
  const recipients = await tx.query<{ country: string; recipientAuthority: string; open: boolean }>(
    `select t.country, t.recipient_authority, bool_or(a.person_id is not null) as open
     from data_transfer t left join person_access a on a.person_id = t.person_id and a.country = t.country
     where t.person_id = $1 and t.recalled_at is null group by 1, 2`,
    [personId],
  );
  const told = recipients.filter(({ open }) => open);
  if (told.length > 0)
    await tx.query(
      `insert into correction_notice (id, correction_id, person_id, country, recipient_authority, field, notified_at)
     select r.id, $1, $2, r.country, r.recipient, $3, $4 from jsonb_to_recordset($5::jsonb) as r(id uuid, country text, recipient text)`,
      [
        id,
        personId,
        field,
        tx.now,
        JSON.stringify(told.map(({ country, recipientAuthority }) => ({ id: tx.newId('Part'), country, recipient: recipientAuthority }))),
      ],
    );
  for (const country of new Set(told.map(({ country }) => country))) {
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'SHARED',
      country,
      action: 'correctionNotice',
      summary: 'Data that you received was corrected: read it again.',
    });
  }
  if (told.length < recipients.length) {
    openTasks(tx, [
      {
        kind: 'CORRECTION_NOTICE',
        personId,
        subjectId: personId,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Data was corrected that a recipient holds who does not see the person here: decide whether it is told, and tell it.',
      },
    ]);
  }
}
