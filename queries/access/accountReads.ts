import { type AccountFacts, type AccountStatus, accountLifecycle, accountStatus } from '../../domain/access/accountLifecycle';
import { type RoleGrantFacts, type RoleGrantStatus, roleGrantLifecycle } from '../../domain/access/roleGrantLifecycle';
import { type Role, roles } from '../../domain/access/vocabulary';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, type ListRead, many, one, type ReadMap, reads, sql } from '../plan/readMap';

const administered = { level: 1, category: 'ACCOUNTS' } as const;

interface AccountRow extends AccountFacts {
  readonly active: boolean;
  readonly endedAt: string | null;
}

const statusSql = (row: string) =>
  `case when ${row}.ended_at is not null then 'ENDED' when ${row}.active then 'ACTIVE' else 'SUSPENDED' end`;

/** Accounts, as colleagues name a team and as administrators keep them; row security shows a State's officer none but itself. */
export const accountReads: ReadMap = reads({
  type: 'Account',
  table: 'account',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    name: column('name', { level: 1 }),
    role: column('role', { level: 1 }),
    organisation: column('organisation', { level: 1 }),
    login: column('login', administered),
    country: column('country', administered),
    status: sql(statusSql, administered),
    roleGrants: many('RoleGrant', 'account_id', (grant) => `${grant}.requested_at, ${grant}.id`, administered),
    changes: many('AccountChange', 'account_id', (change) => `${change}.at, ${change}.id`, administered),
    sessionsRevokedAt: instant('sessions_revoked_at', administered),
    version: column('version', administered),
    availableActions: computed<AccountRow>(
      (row) =>
        `select json_build_object('accountId', ${row}.id, 'active', ${row}.active, 'endedAt', ${row}.ended_at, 'suspendedBy', ${row}.suspended_by)`,
      (facts, viewer, now) => availableActions(accountLifecycle, accountStatus(facts), facts, viewer, now),
      administered,
    ),
  },
});

reads({
  type: 'AccountChange',
  table: 'account_change',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    action: column('action', { level: 1 }),
    reason: column('reason', { level: 1 }),
    by: one('Account', 'by_account', { level: 1 }),
    at: instant('at', { level: 1 }),
  },
});

reads({
  type: 'RoleGrant',
  table: 'role_grant',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    role: column('role', { level: 1 }),
    country: column('country', { level: 1 }),
    beginsAt: instant('begins_at', { level: 1 }),
    endsAt: instant('ends_at', { level: 1 }),
    status: column('status', { level: 1 }),
    reason: column('reason', { level: 1 }),
    requestedBy: one('Account', 'requested_by', { level: 1 }),
    decidedBy: one('Account', 'decided_by', { level: 1 }),
    revokedAt: instant('revoked_at', { level: 1 }),
    version: column('version', { level: 1 }),
    availableActions: computed<RoleGrantFacts & { readonly status: RoleGrantStatus }>(
      (row) => `select json_build_object('accountId', ${row}.account_id, 'requestedBy', ${row}.requested_by, 'role', ${row}.role,
        'country', ${row}.country, 'status', ${row}.status, 'alongside', coalesce((
          select json_agg(json_build_object('role', o.role, 'country', o.country)) from role_grant o
          where o.account_id = ${row}.account_id and o.id <> ${row}.id and o.status in ('REQUESTED', 'GRANTED')
            and tstzrange(o.begins_at, o.ends_at) && tstzrange(${row}.begins_at, ${row}.ends_at)), '[]'))`,
      (facts, viewer, now) => availableActions(roleGrantLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

const byName = [{ sql: (row: string) => `${row}.name`, direction: 'asc', type: 'text' }] as const;

const accountsWhere = (condition: (row: string) => string): ListRead => ({
  map: () => accountReads,
  where: (row) => `${row}.active and ${row}.country is null and ${condition(row)}`,
  defaultOrder: byName,
});

const ofEveryRole = accountsWhere((row) => `holds_role(${row}.id, ${row}.role)`);
/** One list per role: the role is a word of the vocabulary, never a client's text. */
const ofRole = new Map<Role, ListRead>(roles.map((role) => [role, accountsWhere((row) => `holds_role(${row}.id, '${role}')`)]));

/** Active accounts of custodial roles, all or those of one role. */
export const accountList = (role: Role | null): ListRead => (role === null ? ofEveryRole : (ofRole.get(role) ?? ofEveryRole));

/** Every account, closed ones too. */
export const accountRegister: ListRead = {
  map: () => accountReads,
  filters: {
    status: { ...administered, sql: (row, bind, statuses: AccountStatus[]) => `(${statusSql(row)}) = any(${bind(statuses)}::text[])` },
    role: {
      ...administered,
      sql: (row, bind, held: Role[]) => `exists (select from unnest(${bind(held)}::text[]) held where holds_role(${row}.id, held))`,
    },
    country: { ...administered, sql: (row, bind, countries) => `${row}.country = any(${bind(countries)}::text[])` },
    login: { ...administered, sql: (row, bind, login) => `${row}.login = ${bind(login)}` },
    waiting: {
      ...administered,
      sql: (row, bind, waiting) =>
        `exists (select from role_grant g where g.account_id = ${row}.id and g.status = 'REQUESTED') = ${bind(waiting)}::boolean`,
    },
  },
  defaultOrder: byName,
};
