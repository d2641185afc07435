import { Unauthenticated } from '../errors';
import { type MutationName, mayCall } from './operations';
import type { Viewer } from './viewer';

export interface SignInDemand {
  /** Minutes since the account proved itself to the identity provider, at most. */
  readonly minutes: number;
  readonly why: string;
}

const NOW = 5;
const LATELY = 15;

/**
 * Acts that cannot be taken back, or that open what is closed: with `RECENT_SIGN_IN` on, a session that was left open does none of
 * them (ASVS 5.0, 7.5.3; RFC 9470). What is done in the field, in a hurry or many times a day is not here: a person who is handed
 * over at an airport is handed over, whether or not somebody signs in again.
 */
export const recentSignIn = {
  // Access and rights: whoever has them has everything after it.
  approveBreakGlass: { minutes: NOW, why: 'It opens a file in an emergency.' },
  createAccount: { minutes: NOW, why: 'It makes a way in.' },
  resumeAccount: { minutes: NOW, why: 'It opens a way in again.' },
  grantRole: { minutes: NOW, why: 'It widens what an account may do.' },
  approveRoleGrant: { minutes: NOW, why: 'It widens what an account may do.' },
  // What is gone for good.
  carryOutErasure: { minutes: NOW, why: 'The keys of the person are destroyed, in every backup.' },
  releaseLegalHold: { minutes: LATELY, why: 'What was held may be erased.' },
  mergePersons: { minutes: LATELY, why: 'Two files become one.' },
  // What leaves for another State, or opens the way out.
  sealHandoff: { minutes: NOW, why: 'The package is fixed as it will leave.' },
  dispatchHandoff: { minutes: NOW, why: 'Evidence leaves for another State.' },
  recordBiometricSharing: { minutes: LATELY, why: 'Biometric data leaves.' },
  approveSubjectExport: { minutes: LATELY, why: 'A copy of a whole record leaves.' },
  registerWebhook: { minutes: NOW, why: 'An address outside learns what happens from now on.' },
  rotateWebhookSecret: { minutes: NOW, why: 'Whoever has the secret can speak in the platform’s name.' },
  setDataTransferBasis: { minutes: LATELY, why: 'It opens or closes a State to the data of all its nationals.' },
  liftHandlingCode: { minutes: LATELY, why: 'What was kept for few is open to more.' },
  // What decides about a person.
  approveRepatriationRequest: { minutes: LATELY, why: 'It decides where a person goes.' },
  decideReview: { minutes: LATELY, why: 'It decides where a person goes.' },
  authoriseMovement: { minutes: NOW, why: 'People are moved on it.' },
} as const satisfies Partial<Record<MutationName, SignInDemand>>;

/** What the operator demands, and of which strength. */
export interface SignInPolicy {
  readonly recent: boolean;
  /** Values of `acr` of which a sign-in for these acts must have one; empty: any. */
  readonly acr: readonly string[];
}

/** The account has to prove itself again, or more strongly; what it asked for was not begun. */
export class RecentSignInRequired extends Unauthenticated {
  constructor(
    readonly maxAge: number,
    readonly acrValues: readonly string[],
  ) {
    super('This act wants a recent sign-in. Sign in again, then do it.');
  }
  override get extensions() {
    return { maxAge: this.maxAge, ...(this.acrValues.length > 0 ? { acrValues: this.acrValues } : {}) };
  }
}

/** The strictest demand of several acts that the viewer's role may do and its sign-in does not meet; null: it meets all. */
export function unmetDemand(policy: SignInPolicy, viewer: Viewer, verbs: readonly string[], now: Date): RecentSignInRequired | null {
  if (!policy.recent) return null;
  const demands: Readonly<Partial<Record<string, SignInDemand>>> = recentSignIn;
  const seconds = verbs
    .filter((verb) => Object.hasOwn(demands, verb) && mayCall(viewer.role, 'Mutation', verb))
    .map((verb) => (demands[verb]?.minutes ?? 0) * 60);
  if (seconds.length === 0) return null;
  const maxAge = Math.min(...seconds);
  const age = viewer.signedInAt === undefined ? Number.POSITIVE_INFINITY : (now.getTime() - viewer.signedInAt.getTime()) / 1_000;
  const strong = policy.acr.length === 0 || (viewer.acr !== undefined && policy.acr.includes(viewer.acr));
  return age <= maxAge && strong ? null : new RecentSignInRequired(maxAge, policy.acr);
}
