import { lifecycle, type SecondPerson } from '../lifecycle/lifecycle';

export const accountStatuses = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export interface AccountFacts {
  readonly accountId: string;
  readonly suspendedBy: string | null;
}

const notTheirOwn: SecondPerson<AccountFacts> = {
  source: 'domain D.1; OWASP ASVS 8.2',
  refusal: 'Nobody changes their own account.',
  first: ({ accountId }) => [accountId],
};

/** Whose account works. To narrow takes one administrator, to widen again takes another. */
export const accountLifecycle = lifecycle<AccountStatus, AccountFacts>()({
  name: 'Account',
  states: accountStatuses,
  final: ['ENDED'],
  verbs: {
    suspendAccount: {
      row: 'AC1',
      from: ['ACTIVE'],
      to: 'SUSPENDED',
      by: ['ADMINISTRATOR'],
      guards: [],
      secondPerson: notTheirOwn,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The account was suspended.',
    },
    resumeAccount: {
      row: 'AC2',
      from: ['SUSPENDED'],
      to: 'ACTIVE',
      by: ['ADMINISTRATOR'],
      guards: [],
      secondPerson: {
        source: 'OWASP ASVS 2.3.5',
        refusal: 'Another administrator than the one who suspended the account opens it again, and never its holder.',
        first: ({ accountId, suspendedBy }) => [accountId, suspendedBy],
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The account works again.',
    },
    endAccount: {
      row: 'AC3',
      from: ['ACTIVE', 'SUSPENDED'],
      to: 'ENDED',
      by: ['ADMINISTRATOR'],
      guards: [],
      secondPerson: notTheirOwn,
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The account was ended.',
    },
  },
});

export type AccountVerb = keyof (typeof accountLifecycle)['verbs'];

export function accountStatus(account: { readonly active: boolean; readonly endedAt: Date | string | null }): AccountStatus {
  if (account.endedAt !== null) return 'ENDED';
  return account.active ? 'ACTIVE' : 'SUSPENDED';
}
