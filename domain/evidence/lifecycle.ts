import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { type EvidenceStatus, evidenceStatuses } from './vocabulary';

/** What the guards of an evidence item look at: one row of the view `guard_facts_evidence`. */
export interface EvidenceFacts {
  readonly evidenceId: string;
  readonly personId: string;
  readonly status: EvidenceStatus;
  readonly sha256: string;
  readonly custodian: string;
  readonly cat15: boolean;
  readonly chainBroken: boolean;
  readonly lastSeq: number;
  readonly lastEventHash: string | null;
  readonly lastAt: Date | string | null;
}

const chainWhole: Guard<EvidenceFacts> = {
  rule: 'I-22',
  source: 'domain I-22',
  refusal: 'The custody chain of the item is broken.',
  holds: (facts) => !facts.chainBroken,
};
const notFlagged: Guard<EvidenceFacts> = {
  rule: 'I-24',
  source: 'CAT Art. 15',
  refusal: 'The item is flagged already.',
  holds: (facts) => !facts.cat15,
};

/** Where each status of custody leads by a custody event; whatever else is asked is no custody of this item (domain C.8). */
export const custodyMoves: Readonly<Partial<Record<EvidenceStatus, readonly EvidenceStatus[]>>> = {
  REGISTERED: ['IN_CUSTODY'],
  IN_CUSTODY: ['IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETAINED'],
  CHECKED_OUT: ['IN_CUSTODY', 'TRANSFERRED'],
  TRANSFERRED: ['RETURNED', 'RETAINED'],
  RETURNED: ['IN_CUSTODY', 'RETAINED', 'DISPOSED'],
  RETAINED: ['DISPOSED'],
};

/** Custody of an item of evidence (domain C.8). A quarantined or excluded item is kept and used for nothing. */
export const evidenceLifecycle = lifecycle<EvidenceStatus, EvidenceFacts>()({
  name: 'Evidence item',
  states: evidenceStatuses,
  final: ['DISPOSED', 'EXCLUDED'],
  verbs: {
    recordEvidenceCustody: {
      row: 'EV2',
      from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED'],
      to: ['IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED', 'DISPOSED', 'QUARANTINED'],
      by: ['PROSECUTOR'],
      guards: [chainWhole],
      audience: 'CUSTODIAL',
      event: 'The item changed hands.',
    },
    quarantineEvidence: {
      row: 'EV3',
      from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED'],
      to: 'QUARANTINED',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The item was quarantined.',
    },
    releaseEvidence: {
      row: 'EV5',
      from: ['QUARANTINED'],
      to: 'IN_CUSTODY',
      by: ['LEGAL_OFFICER'],
      guards: [chainWhole, notFlagged],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A legal officer found the item sound, and it is in custody again.',
    },
    recordEvidenceCopy: {
      row: 'EV7',
      from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED'],
      to: 'UNCHANGED',
      by: ['PROSECUTOR'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A copy of the item was recorded.',
    },
    endEvidenceCopy: {
      row: 'EV8',
      from: evidenceStatuses,
      to: 'UNCHANGED',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A copy of the item is not there any more.',
    },
    recordEvidenceVictim: {
      row: 'EV9',
      from: evidenceStatuses.filter((status) => status !== 'DISPOSED'),
      to: 'UNCHANGED',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A victim of whom the item tells was recorded by pseudonym.',
    },
    flagEvidenceCat15: {
      row: 'EV4',
      from: ['REGISTERED', 'IN_CUSTODY', 'CHECKED_OUT', 'TRANSFERRED', 'RETURNED', 'RETAINED', 'QUARANTINED'],
      to: 'EXCLUDED',
      by: ['LEGAL_OFFICER'],
      guards: [notFlagged],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The item was flagged under CAT Art. 15 and excluded.',
    },
  },
});

export type EvidenceVerb = keyof (typeof evidenceLifecycle)['verbs'];
