/** A rule that holds whatever anybody does (domain C.11). */
export interface Invariant {
  readonly rule: string;
  /** True: a constraint of the database holds it too, whoever writes. */
  readonly inDatabase: boolean;
}

/** All of them, by id. RULES.md lists each with the tests that try to break it; a test fails when one has none. */
export const invariants = {
  'I-01': { rule: 'At most one open CustodyEpisode per person (exclusion on period overlap): no double custody', inDatabase: true },
  'I-02': {
    rule: 'Custody chain has no gap: next.start = prev.end, except ESCAPE/RELEASE/UNKNOWN end reasons, which themselves are recorded',
    inDatabase: true,
  },
  'I-03': {
    rule: 'No CustodyEpisode in a facility that is not officially recognised or is CLOSED at that time (override = incident)',
    inDatabase: true,
  },
  'I-04': { rule: 'Admission needs a valid DetentionOrder or raises incident NO_ORDER', inDatabase: false },
  'I-05': {
    rule: 'No handover while G5 is OPEN/FAILED/EXPIRED; REAL_RISK without accepted assurance is final block; torture risk cannot be overridden by any role incl. ADM',
    inDatabase: true,
  },
  'I-06': {
    rule: 'Death-penalty-eligible charge at destination/forum ⇒ assurance or DEC-reasoned treaty ground; for act < 18 never',
    inDatabase: true,
  },
  'I-07': { rule: 'G5 older than N days (default 90) or after new country information is EXPIRED', inDatabase: true },
  'I-08': {
    rule: 'Nobody below effective minimum age (youngest plausible age at act) is put by the platform on PROSECUTION_HANDOFF, EXTRADITION or a charge. If an external court nevertheless opens a case (national minimum may be 9), it can be entered record-only (observedExternal=true): raises a protection incident, assigns CPO + counsel task, feeds no package, score or statistic of suspects',
    inDatabase: true,
  },
  'I-09': { rule: 'Open age doubt ⇒ treated as child everywhere (custody separation, data class 4, no handoff)', inDatabase: true },
  'I-10': { rule: 'Child never on a manifest with unrelated adult detainees', inDatabase: true },
  'I-11': { rule: 'No parent–child separation without BID decision + independent review id', inDatabase: true },
  'I-12': { rule: 'Return of adult from camp (not detained) needs unrevoked consent', inDatabase: true },
  'I-13': {
    rule: 'Consular right informed + choice recorded for every foreign nationality claim before first handover decision; post notified only if REQUESTED (or treaty flag, with reason)',
    inDatabase: true,
  },
  'I-14': {
    rule: 'Data about a person with asylum fear toward X is invisible to X and never sent to X without informed request',
    inDatabase: true,
  },
  'I-15': { rule: 'Decline / hold / reject / withdraw / override needs reason code + text ≥ 20 chars', inDatabase: true },
  'I-16': { rule: 'Decider ≠ preparer ≠ reviewer (four-eyes pairs ◆)', inDatabase: true },
  'I-17': { rule: 'Own nationals of custodial State not surrendered abroad', inDatabase: true },
  'I-18': { rule: 'Identity must be VERIFIED (or UNRESOLVED with court order) before COMPLETED', inDatabase: true },
  'I-19': { rule: 'A person is on ≤ 1 non-terminal manifest', inDatabase: true },
  'I-20': { rule: 'Movement cannot be RECONCILED with non-empty id difference', inDatabase: true },
  'I-21': { rule: 'Manifest immutable after LOCKED; change = new version', inDatabase: true },
  'I-22': { rule: 'Evidence chain contiguous, hash-linked, append-only', inDatabase: true },
  'I-23': {
    rule: 'Package contains only items in custody, not QUARANTINED/EXCLUDED, caveat consent present; package hash = hash(list of item hashes)',
    inDatabase: true,
  },
  'I-24': {
    rule: 'Statement flagged CAT 15 cannot support a charge, assessment or risk score; visible only to LEG/DPO/DEF',
    inDatabase: true,
  },
  'I-25': { rule: 'Exculpatory material cannot be removed from a package', inDatabase: true },
  'I-26': { rule: 'Handoff ACKNOWLEDGED only by the named receiving authority; portal of another State cannot', inDatabase: true },
  'I-27': { rule: 'Transferred-out domestic case stays SUSPENDED until final outcome; then ne bis closes it', inDatabase: true },
  'I-28': { rule: 'Specialty: charges in destination feedback outside approved acts raise alert', inDatabase: true },
  'I-29': { rule: 'Sentence transfer: final + ≥ 6 months remaining + consent', inDatabase: true },
  'I-30': { rule: 'Detention continued after review date is OVERDUE, never silently extended', inDatabase: true },
  'I-31': {
    rule: 'Refused extradition, lapsed collection, acquittal, no-case ⇒ detention-basis review task opened in the same transaction',
    inDatabase: true,
  },
  'I-32': { rule: 'Facts vs assessments never share a field; assessment needs author, source grade, expiry', inDatabase: true },
  'I-33': {
    rule: 'Every disclosure to another State/organisation has a DataTransferRecord with basis; no basis ⇒ blocked',
    inDatabase: true,
  },
  'I-34': { rule: 'Every read of class ≥ 3 has purpose + case reference; log write failure ⇒ read fails (fail closed)', inDatabase: false },
  'I-35': { rule: 'Correction after disclosure creates recipient notifications', inDatabase: true },
  'I-36': { rule: 'Merge keeps both histories and is reversible; no merge with conflicting verified biometrics', inDatabase: true },
  'I-37': { rule: 'Automated match/risk score never changes a state', inDatabase: true },
  'I-38': { rule: 'Statistics never return a cell below threshold or allow it by subtraction', inDatabase: false },
  'I-39': { rule: 'Deceased/escaped person: all open requests ABATED/ON_HOLD; family notice task', inDatabase: true },
  'I-40': { rule: 'Facility CLOSED ⇒ zero open episodes/residents or each has UNKNOWN record and tracing task', inDatabase: true },
  'I-41': { rule: 'Nationality deprivation never leaves zero claims without statelessness inquiry', inDatabase: true },
  'I-42': { rule: 'Competing requests for one person must be ranked and decided together before RQ7', inDatabase: true },
  'I-43': { rule: 'Timestamps: event time ≤ record time; back-dating > 24 h needs reason', inDatabase: true },
  'I-44': { rule: 'Retention review date set on every personal record; legal hold only by LEG+DPO', inDatabase: true },
  'I-45': { rule: 'Assurance breach ⇒ all APPROVED/READY cases to that State return to IN_REVIEW', inDatabase: true },
  'I-46': { rule: 'Conventional dates (1 Jan) never count as exact evidence in match or age rules', inDatabase: false },
} as const satisfies Record<string, Invariant>;

export type InvariantId = keyof typeof invariants;
export const invariantIds = Object.keys(invariants) as readonly InvariantId[];
