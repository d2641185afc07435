import type { Role } from '../../domain/access/vocabulary';
import { BadUserInput } from '../../domain/errors';
import { Account } from '../../entities/access/Account';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { tellOfAccount } from './accountStep';
import { askForRole, faultsOfRole, type RoleInput } from './grantRole';

export interface CreateAccountInput extends CommandInput, RoleInput {
  /** The subject that the identity provider will name. */
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
}

export const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,62}$/;

/** A new account can do nothing until a second administrator approves its role. */
export const createAccount = command<CreateAccountInput>(
  'createAccount',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      const faults = new InputFaults().requireText('input.name', input.name).requireText('input.organisation', input.organisation);
      if (!LOGIN.test(input.login)) faults.add('input.login', 'INVALID_VALUE', 'Two to 63 lower-case letters, digits, dots, dashes or @.');
      faultsOfRole(faults, input, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    await tx.enterSystemScope();
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`login ${input.login}`]);
    const taken = await tx.one('select id from account where login = $1', [input.login]);
    if (taken) throw new BadUserInput([{ path: 'input.login', code: 'CONFLICT', message: 'There is an account of this login.' }]);
    const id = tx.newId('Account');
    await tx.insert(Account, {
      id,
      login: input.login,
      name: input.name,
      role: input.role,
      country: input.country ?? null,
      organisation: input.organisation,
      active: true,
      createdAt: tx.now,
      createdBy: viewer.accountId,
      version: 1,
    });
    tx.subjects.add(id);
    const roleGrantId = await askForRole(tx, viewer, id, input);
    await tellOfAccount(tx, id, 'createAccount', input.reasons, roleGrantId);
    return { kind: 'Account', id, version: 1 };
  },
);
