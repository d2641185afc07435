import type { ManifestEntryStatus, MovementStatus } from './vocabulary';

/** What guards ask about one person of a manifest: one row of the view `guard_facts_manifest_entry`. */
export interface EntryFacts {
  readonly personId: string;
  readonly requestId: string | null;
  readonly status: ManifestEntryStatus;
  /** False once the person left the list or the movement is over. */
  readonly open: boolean;
  /** A request to the movement's State that is ready for handover or scheduled, or a transfer order inside the country. */
  readonly reasonHolds: boolean;
  /** The request is HANDOVER_SCHEDULED; true inside the country, where no request travels. */
  readonly scheduled: boolean;
  /** The open custody episode, or the residence of a protected resident, is at the place of departure. */
  readonly atOrigin: boolean;
  /** On another manifest that is not over (I-19). */
  readonly listedElsewhere: boolean;
  /** ISO 8601; null when no fitness is recorded. */
  readonly fitUntil: string | null;
  /** A person who owns a gate has failed it. */
  readonly gateFailed: boolean;
  /** A confirmed finding of no real risk, or of one that an accepted assurance mitigates; true inside the country. */
  readonly riskExcluded: boolean;
  /** ISO 8601: the end of that finding; null without one. */
  readonly riskExcludedUntil: string | null;
  readonly detainee: boolean;
  /** Youngest plausible age below 18, or an age in doubt (I-09). */
  readonly child: boolean;
  readonly female: boolean;
  /** Persons with a recorded relationship to this one. */
  readonly related: readonly string[];
}

/** Everything the guards of a movement look at: one row of the view `guard_facts_movement` and of those beside it. */
export interface MovementFacts {
  readonly movementId: string;
  readonly status: MovementStatus;
  /** ISO 3166-1 alpha-3 of the receiving State; null inside the country. */
  readonly toCountry: string | null;
  /** The destination inside the country is officially recognised and not closed; true abroad. */
  readonly destinationAdmits: boolean;
  readonly lastListedBy: string | null;
  readonly carrierNamed: boolean;
  readonly routeNamed: boolean;
  readonly escorts: number;
  readonly femaleEscort: boolean;
  readonly receivingConfirmed: boolean;
  readonly icrcInformed: boolean;
  readonly entries: readonly EntryFacts[];
  /** Persons of the last count aboard; null before it. */
  readonly boarded: readonly string[] | null;
  readonly boardedUnidentified: readonly string[];
  /** Persons of the last receiving count; null before it. */
  readonly received: readonly string[] | null;
  readonly receivedUnidentified: readonly string[];
  readonly receivedBy: string | null;
  /** Persons who travel and whose escort record was begun and not confirmed. */
  readonly escortUnconfirmed: readonly string[];
  /** ISO 8601: the end of the emergency lane; null where none was opened. */
  readonly emergencyUntil: string | null;
  /** Persons who travel without a confirmed escort record. */
  readonly escortMissing: readonly string[];
  /** Something is owed after a departure through an emergency lane. */
  readonly checksOwed: boolean;
  /** Persons whose child, or parent or guardian, stays behind without a decision that was reviewed (I-11). */
  readonly familySplit: readonly string[];
  /** Adults of a camp who return without a consent that still stands (I-12). */
  readonly withoutConsent: readonly string[];
  /** ISO 8601: when somebody last escaped from the place of departure of whom no count of this list, and no lock, tells since; null where nobody did. */
  readonly escapeUncountedSince: string | null;
  /** The movement stops for the night. */
  readonly stopRunning: boolean;
}

/** The entries that still travel. */
export const travelling = (facts: MovementFacts): readonly EntryFacts[] => facts.entries.filter((entry) => entry.open);
