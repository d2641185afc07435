import { accountStatus } from '../../domain/access/accountLifecycle';
import { compatible } from '../../domain/access/roleGrantLifecycle';
import { conflictsOf, type HeldRole } from '../../domain/access/separationOfDuties';
import type { Viewer } from '../../domain/access/viewer';
import type { Role } from '../../domain/access/vocabulary';
import { GuardFailed, InvalidTransition } from '../../domain/errors';
import { Account } from '../../entities/access/Account';
import { RoleGrant } from '../../entities/access/RoleGrant';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { assertNotTheirOwn, lockAccount, tellOfAccount } from './accountStep';

/** A role with its time. */
export interface RoleInput {
  readonly role: Role;
  /** The State, for a liaison officer and for nobody else. */
  readonly country?: string | null;
  /** Left out: from now; never before the approval. */
  readonly beginsAt?: Date | null;
  /** Left out: until it is taken back. */
  readonly endsAt?: Date | null;
  readonly reasons: string;
}

export interface GrantRoleInput extends CommandInput, RoleInput {
  readonly accountId: string;
  readonly expectedVersion?: number | null;
}

/** RG1. One administrator asks; nothing is held before another approves. */
export const grantRole = command<GrantRoleInput>(
  'grantRole',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      faultsOfRole(new InputFaults(), input, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const account = await lockAccount(tx, input.accountId, input.expectedVersion);
    const status = accountStatus(account);
    if (status === 'ENDED') throw new InvalidTransition(status, []);
    assertNotTheirOwn(viewer, account.id);
    const begins = input.beginsAt ?? tx.now;
    const wanted = { role: input.role, country: input.country ?? null };
    const alongside = await rolesAlongside(tx, account.id, { begins, ends: input.endsAt ?? null }, null);
    const conflicts = conflictsOf(wanted, alongside);
    if (conflicts.length > 0) throw new GuardFailed(conflicts.map((message) => ({ rule: compatible.rule, message, gate: null })));
    const roleGrantId = await askForRole(tx, viewer, account.id, input);
    const version = await tx.update(Account, account, {});
    await tellOfAccount(tx, account.id, 'grantRole', input.reasons, roleGrantId);
    return { kind: 'Account', id: account.id, version };
  },
);

export async function askForRole(tx: Tx, viewer: Viewer, accountId: string, input: RoleInput): Promise<string> {
  const id = tx.newId('Part');
  await tx.insert(RoleGrant, {
    id,
    accountId,
    role: input.role,
    country: input.country ?? null,
    beginsAt: input.beginsAt ?? tx.now,
    endsAt: input.endsAt ?? null,
    status: 'REQUESTED',
    reason: input.reasons,
    requestedBy: viewer.accountId,
    requestedAt: tx.now,
    version: 1,
  });
  return id;
}

/** Roles of the account, asked for or given, that hold at some time of the span; `but` is the grant in question itself. */
export function rolesAlongside(
  tx: Tx,
  accountId: string,
  span: { readonly begins: Date; readonly ends: Date | null },
  but: string | null,
): Promise<HeldRole[]> {
  return tx.query<HeldRole>(
    `select role, country from role_grant where account_id = $1 and status in ('REQUESTED', 'GRANTED') and id is distinct from $4::uuid
       and tstzrange(begins_at, ends_at) && tstzrange($2, $3)`,
    [accountId, span.begins, span.ends, but],
  );
}

export function faultsOfRole(faults: InputFaults, input: RoleInput, now: Date): InputFaults {
  const ofState = input.role === 'LIAISON_OFFICER';
  if (ofState && input.country == null) faults.add('input.country', 'REQUIRED', 'Say for which State.');
  if (!ofState && input.country != null) faults.add('input.country', 'INVALID_VALUE', 'Only a liaison officer acts for a State.');
  const begins = input.beginsAt ?? now;
  if (input.endsAt != null && input.endsAt <= (begins > now ? begins : now)) {
    faults.add('input.endsAt', 'DATE_ORDER', 'This must lie ahead, and after the beginning.');
  }
  return faults;
}
