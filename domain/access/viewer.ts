import type { FieldCategory } from './fieldClasses';
import type { Purpose, Role } from './vocabulary';

/** Who asks: one signed-in account acting in one role, for one purpose, in one request. */
export interface Viewer {
  readonly accountId: string;
  /** The login name of the account, such as `legal-1`; never shown to another State. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** ISO 3166-1 alpha-3 code of the State a liaison officer serves; null for custodial roles. */
  readonly country: string | null;
  readonly organisation: string;
  readonly purpose: Purpose;
  /** True when the request named its purpose itself: fields of class 3 and above need it (contract, Purpose). */
  readonly purposeStated: boolean;
  /** The application that asks, by its id at the identity provider; absent where the token names none. */
  readonly clientId?: string;
  /** Every role that the account holds now; this request runs in one of them. */
  readonly roles?: readonly Role[];
  /** Categories that an emergency opens to it now, for whichever person; the database knows for whom. */
  readonly glass?: readonly FieldCategory[];
  /** When the account proved itself to the identity provider (`auth_time`); absent where the token does not say. */
  readonly signedInAt?: Date;
  /** How it did (`acr`); absent where the token does not say. */
  readonly acr?: string;
  /** True: the token was given for reading alone. */
  readonly readOnly?: true;
  /** When token or role ends, whichever is first; absent where neither does. */
  readonly until?: Date;
}

/** The platform acting by itself: clocks that end, guards that fall. It has no account and passes no policy. */
export const SYSTEM_ACTOR = 'SYSTEM';
