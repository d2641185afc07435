import type { Guard, SecondPerson } from '../lifecycle/lifecycle';
import { mayCount, mayCountDuring } from './checkpoints';
import { unlessEmergency } from './emergency';
import { escortsRequired } from './escortRatio';
import { type EntryFacts, type MovementFacts, travelling } from './facts';
import { headcountCheckpoints } from './vocabulary';

type MovementGuard = Guard<MovementFacts>;

/** A rule that each travelling person must meet. */
const everyEntry = (guard: Omit<MovementGuard, 'holds'>, holds: (entry: EntryFacts, now: Date) => boolean): MovementGuard => ({
  ...guard,
  holds: (facts, _viewer, now) => travelling(facts).every((entry) => holds(entry, now)),
});

const validAt = (until: string | null, now: Date) => until !== null && new Date(until) > now;

/** What holds for each person from the day of listing until departure (domain C.6). */
export const entryGuards: readonly MovementGuard[] = [
  everyEntry(
    {
      rule: 'ENTRY_REASON',
      source: 'domain C.6',
      refusal: 'A person has no reason to travel: abroad a request to that State, ready for handover; inside the country a transfer order.',
    },
    (entry) => entry.reasonHolds,
  ),
  everyEntry(
    {
      rule: 'CUSTODY_AT_ORIGIN',
      source: 'ICPPED Art. 17(3)(h); domain C.6',
      refusal: 'A person is not in custody at the place of departure.',
    },
    (entry) => entry.atOrigin,
  ),
  unlessEmergency(
    everyEntry(
      {
        rule: 'FIT_TO_TRAVEL',
        source: 'Mandela Rules 30, 73; domain C.6',
        refusal: 'A person has no valid certificate of fitness to travel.',
      },
      (entry, now) => validAt(entry.fitUntil, now),
    ),
  ),
  everyEntry(
    { rule: 'GATE_FAILED', source: 'domain C.6', refusal: 'A gate of a person’s request has failed.' },
    (entry) => !entry.gateFailed,
  ),
  everyEntry(
    {
      rule: 'I-05',
      source: 'CAT Art. 3; ICPPED Art. 16',
      refusal: 'For a person no valid finding excludes a real risk in the receiving State.',
    },
    (entry, now) => entry.requestId === null || (entry.riskExcluded && validAt(entry.riskExcludedUntil, now)),
  ),
  {
    rule: 'I-10',
    source: 'CRC Art. 37(c); Beijing Rules 13.4',
    refusal: 'A child would travel with adult detainees who are not related.',
    holds: (facts) => childrenApart(travelling(facts)),
  },
  everyEntry(
    { rule: 'I-19', source: 'domain C.11', refusal: 'A person is on another manifest that is not over.' },
    (entry) => !entry.listedElsewhere,
  ),
];

/** Families are listed one after the other: they are asked about once the list is whole. */
export const familyGuards: readonly MovementGuard[] = [
  {
    rule: 'I-11',
    source: 'CRC Art. 9; domain C.9',
    refusal:
      'A child would be parted from a parent or guardian by this movement: list both, or name the decision of the panel and its independent review in the case of the child.',
    holds: (facts) => facts.familySplit.length === 0,
  },
  {
    rule: 'I-12',
    source: 'UN Key Principles (2019); domain C.9',
    refusal:
      'An adult of a camp returns only with a consent that has not been withdrawn, and a child only while its family has not refused or withdrawn it.',
    holds: (facts) => facts.withoutConsent.length === 0,
  },
];

/** I-10: every adult detainee of the list is related to every child of it. */
export function childrenApart(entries: readonly EntryFacts[]): boolean {
  const adults = entries.filter((entry) => entry.detainee && !entry.child).map((entry) => entry.personId);
  if (adults.length === 0) return true;
  return entries
    .filter((entry) => entry.child)
    .every((child) => {
      const related = new Set(child.related);
      return adults.every((adult) => related.has(adult));
    });
}

export const somebodyTravels: MovementGuard = {
  rule: 'MANIFEST',
  source: 'domain C.6',
  refusal: 'Nobody is on the manifest.',
  holds: (facts) => travelling(facts).length > 0,
};

export const destinationAdmits: MovementGuard = {
  rule: 'I-03',
  source: 'ICPPED Art. 17(1)–(2)',
  refusal: 'The destination is closed or not officially recognised as a place of custody.',
  holds: (facts) => facts.destinationAdmits,
};

/** What a movement needs before it is authorised. */
export const authorisationGuards: readonly MovementGuard[] = [
  { rule: 'ROUTE', source: 'domain C.6', refusal: 'The way is not set.', holds: (facts) => facts.routeNamed },
  { rule: 'CARRIER', source: 'Mandela Rule 73', refusal: 'The carrier is not named.', holds: (facts) => facts.carrierNamed },
  { rule: 'ESCORTS', source: 'domain C.6', refusal: 'No escort is assigned.', holds: (facts) => facts.escorts > 0 },
  {
    rule: 'FEMALE_ESCORT',
    source: 'Mandela Rule 81; Bangkok Rules 19',
    refusal: 'A woman or girl travels, and no female escort does.',
    holds: (facts) => facts.femaleEscort || !travelling(facts).some((entry) => entry.female),
  },
  {
    rule: 'ESCORT_RATIO',
    source: 'Mandela Rule 73; domain C.9',
    refusal: 'The escorts are too few for whom they accompany.',
    holds: (facts) => facts.escorts === 0 || facts.escorts >= escortsRequired(travelling(facts)),
  },
  unlessEmergency({
    rule: 'RECEIVING_CONFIRMATION',
    source: 'domain C.6',
    refusal: 'The receiving authority has not confirmed.',
    holds: (facts) => facts.receivingConfirmed,
  }),
  unlessEmergency({
    rule: 'ICRC_INFORMED',
    source: 'Common Art. 3; domain A.7',
    refusal: 'The ICRC has not been informed.',
    holds: (facts) => facts.icrcInformed,
  }),
];

export const handoversScheduled = everyEntry(
  { rule: 'RQ13', source: 'domain C.5', refusal: 'The handover of a person is not scheduled.' },
  (entry) => entry.scheduled,
);

export const escortRecordsConfirmed: MovementGuard = unlessEmergency({
  rule: 'ESCORT_RECORD',
  source: 'Mandela Rules 47, 73; domain C.6',
  refusal: 'An escort record was begun and nobody has confirmed it.',
  holds: (facts) => facts.escortUnconfirmed.length === 0,
});

export const countedSinceEscape: MovementGuard = {
  rule: 'ESCAPE',
  source: 'domain C.10',
  refusal: 'Somebody escaped from the place of departure since the list was locked or counted: count it again before it goes on.',
  holds: ({ escapeUncountedSince }, _viewer, now) => escapeUncountedSince === null || now < new Date(escapeUncountedSince),
};

export const noStopRunning: MovementGuard = {
  rule: 'STOP_ENDED',
  source: 'domain C.6',
  refusal: 'The persons stop for the night: they are counted before the movement goes on.',
  holds: (facts) => !facts.stopRunning,
};

export const boardedByIdentity: MovementGuard = {
  rule: 'BOARDED_COUNT',
  source: 'domain C.6',
  refusal: 'The last count aboard is not the manifest, person by person: whoever is missing must be listed as an exception.',
  holds: (facts) => {
    if (facts.boarded === null || facts.boardedUnidentified.length > 0) return false;
    const expected = travelling(facts).map((entry) => entry.personId);
    const aboard = new Set(facts.boarded);
    return aboard.size === facts.boarded.length && aboard.size === expected.length && expected.every((person) => aboard.has(person));
  },
};

/** Inside the country the receiving registrar, abroad an officer of that State (rulings 20). */
export const ofReceivingSide: MovementGuard = {
  rule: 'ROLE',
  source: 'rulings 20',
  refusal: 'Only the receiving side may do this.',
  holds: (facts, viewer) =>
    facts.toCountry === null ? viewer.role === 'REGISTRAR' : viewer.role === 'LIAISON_OFFICER' && viewer.country === facts.toCountry,
};

export const hasSomethingToCount: MovementGuard = {
  rule: 'ROLE',
  source: 'rulings 20',
  refusal: 'At this point of the journey the other side counts.',
  holds: (facts, viewer) =>
    headcountCheckpoints.some((checkpoint) => mayCount(viewer, checkpoint, facts.toCountry) && mayCountDuring(checkpoint, facts.status)),
};

export const somebodyReceived: MovementGuard = {
  rule: 'I-20',
  source: 'domain C.6',
  refusal: 'The receiving side has not counted.',
  holds: (facts) => facts.received !== null,
};

export const notTheLister: SecondPerson<MovementFacts> = {
  source: 'I-16; rulings, Two people',
  refusal: 'Whoever listed last does not lock the manifest.',
  first: (facts) => [facts.lastListedBy],
};

export const notTheReceiver: SecondPerson<MovementFacts> = {
  source: 'I-16; rulings, Two people',
  refusal: 'Whoever counted on the receiving side does not reconcile.',
  first: (facts) => [facts.receivedBy],
};

export const destinationCloses: MovementGuard = {
  rule: 'I-03',
  source: 'ICPPED Art. 17(1)–(2)',
  refusal: 'The destination admits, or the movement goes abroad: nothing is overridden.',
  holds: (facts) => !facts.destinationAdmits,
};

export const noLaneYet: MovementGuard = {
  rule: 'EMERGENCY_LANE',
  source: 'domain C.6',
  refusal: 'An emergency lane was opened already; it is not prolonged.',
  holds: (facts) => facts.emergencyUntil === null,
};

export const somethingOwed: MovementGuard = {
  rule: 'EMERGENCY_CHECKS',
  source: 'domain C.6',
  refusal: 'Nothing is owed after the departure.',
  holds: (facts) => facts.checksOwed,
};
