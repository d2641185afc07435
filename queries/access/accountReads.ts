import { type Role, roles } from '../../domain/access/vocabulary';
import { column, type ListRead, type ReadMap, reads } from '../plan/readMap';

/** Colleagues of the custodial organisation; row security shows a State's officer none of them but itself. */
export const accountReads: ReadMap = reads({
  type: 'Account',
  table: 'account',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    name: column('name', { level: 1 }),
    role: column('role', { level: 1 }),
    organisation: column('organisation', { level: 1 }),
  },
});

const accountsWhere = (condition: (row: string) => string): ListRead => ({
  map: () => accountReads,
  where: (row) => `${row}.active and ${row}.country is null and ${condition(row)}`,
  defaultOrder: [{ sql: (row) => `${row}.name`, direction: 'asc', type: 'text' }],
});

const ofEveryRole = accountsWhere(() => 'true');
/** One list per role: the role is a word of the vocabulary, never a client's text. */
const ofRole = new Map<Role, ListRead>(roles.map((role) => [role, accountsWhere((row) => `${row}.role = '${role}'`)]));

/** Active accounts of custodial roles, all or those of one role. */
export const accountList = (role: Role | null): ListRead => (role === null ? ofEveryRole : (ofRole.get(role) ?? ofEveryRole));
