import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import type { HeldRole } from './separationOfDuties';
import { conflictsOf } from './separationOfDuties';

export const roleGrantStatuses = ['REQUESTED', 'GRANTED', 'DECLINED', 'REVOKED'] as const;
export type RoleGrantStatus = (typeof roleGrantStatuses)[number];

export interface RoleGrantFacts extends HeldRole {
  readonly accountId: string;
  readonly requestedBy: string | null;
  /** Other roles of the account, asked for or given, whose time overlaps. */
  readonly alongside: readonly HeldRole[];
}

export const compatible: Guard<RoleGrantFacts> = {
  rule: 'SEPARATION_OF_DUTIES',
  source: 'domain D.1; LED Art. 32',
  refusal: 'The account holds a role in that time that does not go together with this one.',
  holds: (facts) => conflictsOf(facts, facts.alongside).length === 0,
};

/** How a role is given: one administrator asks, another approves. What was given is taken back by one. */
export const roleGrantLifecycle = lifecycle<RoleGrantStatus, RoleGrantFacts>()({
  name: 'Grant of a role',
  states: roleGrantStatuses,
  final: ['DECLINED', 'REVOKED'],
  verbs: {
    approveRoleGrant: {
      row: 'RG2',
      from: ['REQUESTED'],
      to: 'GRANTED',
      by: ['ADMINISTRATOR'],
      guards: [compatible],
      secondPerson: {
        source: 'OWASP ASVS 2.3.5',
        refusal: 'Another administrator than the one who asked approves a role, and never its holder.',
        first: ({ accountId, requestedBy }) => [accountId, requestedBy],
      },
      audience: 'CUSTODIAL',
      event: 'The role was given.',
    },
    declineRoleGrant: {
      row: 'RG3',
      from: ['REQUESTED'],
      to: 'DECLINED',
      by: ['ADMINISTRATOR'],
      guards: [],
      secondPerson: { source: 'domain D.1', refusal: 'Nobody changes their own account.', first: ({ accountId }) => [accountId] },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The role was not given.',
    },
    revokeRole: {
      row: 'RG4',
      from: ['GRANTED'],
      to: 'REVOKED',
      by: ['ADMINISTRATOR'],
      guards: [],
      secondPerson: { source: 'domain D.1', refusal: 'Nobody changes their own account.', first: ({ accountId }) => [accountId] },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The role was taken back.',
    },
  },
});

export type RoleGrantVerb = keyof (typeof roleGrantLifecycle)['verbs'];
