import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { GLASS_REQUEST_HOURS, glassApprovers, glassAskers } from './breakGlass';
import type { Role } from './vocabulary';

export const breakGlassStatuses = ['REQUESTED', 'OPEN', 'DECLINED', 'ENDED'] as const;
export type BreakGlassStatus = (typeof breakGlassStatuses)[number];

export interface BreakGlassFacts {
  readonly askedBy: string;
  readonly requestedAt: Date | string;
  readonly approvals: readonly { readonly role: Role; readonly accountId: string }[];
}

const HOUR_MS = 3_600_000;

const fresh: Guard<BreakGlassFacts> = {
  rule: 'BG-FRESH',
  source: 'domain D.1',
  refusal: `This was asked for more than ${GLASS_REQUEST_HOURS} hours ago: it is asked for again.`,
  holds: ({ requestedAt }, _viewer, now) => now.getTime() - new Date(requestedAt).getTime() <= GLASS_REQUEST_HOURS * HOUR_MS,
};

const oneOfEachRole: Guard<BreakGlassFacts> = {
  rule: 'BG-ROLES',
  source: 'domain D.1',
  refusal: 'The second approval is of the other role: one data-protection officer and one decision authority.',
  holds: ({ approvals }, viewer) => !approvals.some(({ role }) => role === viewer.role),
};

const theirOwn: Guard<BreakGlassFacts> = {
  rule: 'BG-OWN',
  source: 'domain D.1',
  refusal: 'The officer who has it ends it, or the data-protection officer.',
  holds: ({ askedBy }, viewer) => viewer.accountId === askedBy || viewer.role === 'DATA_PROTECTION_OFFICER',
};

/** Emergency access to a person's file: asked for with reasons, approved by two, over by itself after an hour at most. */
export const breakGlassLifecycle = lifecycle<BreakGlassStatus, BreakGlassFacts>()({
  name: 'Break-glass access',
  states: breakGlassStatuses,
  final: ['DECLINED', 'ENDED'],
  verbs: {
    approveBreakGlass: {
      row: 'BG2',
      from: ['REQUESTED'],
      to: ['REQUESTED', 'OPEN'],
      by: glassApprovers,
      guards: [fresh, oneOfEachRole],
      secondPerson: {
        source: 'domain D.1',
        refusal: 'Two others than the officer who asks approve it, each once.',
        first: ({ askedBy, approvals }) => [askedBy, ...approvals.map(({ accountId }) => accountId)],
      },
      audience: 'CUSTODIAL',
      event: 'Emergency access to the file was approved.',
    },
    declineBreakGlass: {
      row: 'BG3',
      from: ['REQUESTED'],
      to: 'DECLINED',
      by: glassApprovers,
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'Emergency access to the file was refused.',
    },
    endBreakGlass: {
      row: 'BG4',
      from: ['OPEN'],
      to: 'ENDED',
      by: [...glassAskers, 'DATA_PROTECTION_OFFICER'],
      guards: [theirOwn],
      audience: 'CUSTODIAL',
      event: 'Emergency access to the file was ended.',
    },
  },
});

export type BreakGlassVerb = keyof (typeof breakGlassLifecycle)['verbs'];
