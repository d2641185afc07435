import { excluders } from '../../domain/access/caseExclusion';
import { BadUserInput, Forbidden, FourEyesRequired } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import { askForLead, leadIsFound } from '../repatriation/leadWanted';
import type { CaseRow, Tx } from '../Tx';

export interface CaseExclusionInput extends CommandInput {
  readonly personId: string;
  readonly accountId: string;
  readonly reasons: string;
}

const reasoned = { validate: ({ reasons }: CaseExclusionInput) => requireReasons(reasons) };

/**
 * CX1. From the end of this transaction on the account sees nothing of the case, nor of who looked at it, whatever its role: row
 * security asks at every statement. It leaves the team; a case that it leads
 * waits for another lead (RQ26). One person is enough, because it takes away.
 */
export const excludeFromCase = command<CaseExclusionInput>('excludeFromCase', reasoned, async (tx, viewer, input) => {
  if (input.accountId !== viewer.accountId && !excluders.includes(viewer.role))
    throw new Forbidden(`The role ${viewer.role} keeps nobody else out of a case.`);
  const person = await tx.lock<CaseRow>('person', input.personId);
  await tx.enterSystemScope();
  const account = await custodialAccount(tx, input.accountId);
  const { rows } = await added(tx, person.id, account.id, input.reasons);
  if (rows === 0) throw new BadUserInput([{ path: 'input.accountId', code: 'CONFLICT', message: 'This account is kept out already.' }]);
  await tx.query('delete from case_team where person_id = $1 and account_id = $2', [person.id, account.id]);
  await askForLead(tx, person.id, account.id);
  return told(tx, person.id, input, 'excludeFromCase', 'An officer takes part in the case no more.');
});

/** CX2. Another than who said that there is a conflict, and never the officer. */
export const readmitToCase = command<CaseExclusionInput>('readmitToCase', reasoned, async (tx, viewer, input) => {
  const person = await tx.lock<CaseRow>('person', input.personId);
  await tx.enterSystemScope();
  const account = await custodialAccount(tx, input.accountId);
  const exclusion = await tx.one<{ setBy: string | null }>(
    'select set_by as "setBy" from case_exclusion where person_id = $1 and account_id = $2 for update',
    [person.id, account.id],
  );
  if (!exclusion) throw new BadUserInput([{ path: 'input.accountId', code: 'CONFLICT', message: 'This account is not kept out.' }]);
  if (exclusion.setBy === viewer.accountId)
    throw new FourEyesRequired([{ rule: 'FOUR_EYES', message: 'Whoever kept an officer out does not let the officer in.', gate: null }]);
  await tx.query('delete from case_exclusion where person_id = $1 and account_id = $2', [person.id, account.id]);
  await leadIsFound(tx, { personId: person.id, lead: account.id });
  return told(tx, person.id, input, 'readmitToCase', 'An officer may take part in the case again.');
});

async function added(tx: Tx, personId: string, accountId: string, reasons: string): Promise<{ readonly rows: number }> {
  const rows = await tx.query(
    `insert into case_exclusion (person_id, account_id, reason, since, set_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning account_id`,
    [personId, accountId, reasons, tx.now, tx.viewer.accountId],
  );
  return { rows: rows.length };
}

/** Of the custodial side, closed ones too: a State's officer sees what is shared with the State. */
async function custodialAccount(tx: Tx, id: string): Promise<{ readonly id: string }> {
  const account = isId(id) ? await tx.one<{ id: string }>('select id from account where id = $1 and country is null', [id]) : undefined;
  if (!account)
    throw new BadUserInput([{ path: 'input.accountId', code: 'UNKNOWN_ACCOUNT', message: 'This is no account of the custodial side.' }]);
  return account;
}

function told(tx: Tx, personId: string, { accountId, reasons }: CaseExclusionInput, action: string, summary: string): Changed {
  tx.record({
    subjectType: 'Person',
    subjectId: personId,
    personId,
    audience: 'CUSTODIAL',
    action,
    summary,
    detail: { accountId, reasons },
  });
  return { kind: 'Person', id: personId, report: { accountId, at: tx.now.toISOString() } };
}
