import { disclosures } from '../../domain/nationality/disclosures';
import type { ChoiceEvidenceKind, ConsularChoice, NationalityBasis, NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import {
  type ConsularVisitStatus,
  type DisclosureKind,
  disclosureKinds,
  type OriginatorConsent,
} from '../../domain/nationality/vocabulary';
import { enumeration } from '../enumeration';

export const NationalityBasisEnum = enumeration<NationalityBasis>('NationalityBasis', 'On what a nationality rests.', {
  BIRTH: 'Birth on the territory.',
  DESCENT: 'Descent.',
  NATURALISATION: 'Naturalisation.',
  MARRIAGE: 'Marriage.',
  STATED: 'The person’s word.',
  ATTRIBUTED: 'Attributed by someone else.',
});

export const NationalityClaimStatusEnum = enumeration<NationalityClaimStatus>(
  'NationalityClaimStatus',
  'How far a claim of nationality has come (lifecycle C.4 1b). Only the State itself confirms.',
  {
    STATED: 'The person says so.',
    ATTRIBUTED: 'Someone else says so.',
    PREPARED: 'The dossier for the State is ready.',
    SUBMITTED: 'Sent to the State; its reply clock runs, and from now on it sees the person.',
    ACKNOWLEDGED: 'The State’s officer has acknowledged receipt.',
    CONFIRMED: 'The State confirms its national.',
    REFUTED: 'The State denies, with reasons.',
    INCONCLUSIVE: 'The State could not find out.',
    NO_REPLY: 'The reply clock ended without an answer; it may be submitted again.',
    DEPRIVED: 'Confirmed once, since deprived; the confirmation stays in the history.',
    STATELESS_DETERMINED: 'Found to be a national of no State.',
  },
);

export const ConsularChoiceEnum = enumeration<ConsularChoice>(
  'ConsularChoice',
  'What the person chose when told of consular rights (VCCR Art. 36).',
  {
    REQUESTED: 'The post is to be told.',
    DECLINED: 'The post is not to be told; no notice, no visits.',
    UNDECIDED: 'No choice yet; the CONSULAR gate stays open.',
  },
);

export const DisclosureKindEnum = enumeration<DisclosureKind>(
  'DisclosureKind',
  'By which way data about a person went to another State.',
  Object.fromEntries(disclosureKinds.map((kind) => [kind, `${disclosures[kind].label} (${disclosures[kind].source}).`])) as Record<
    DisclosureKind,
    string
  >,
);

export const OriginatorConsentEnum = enumeration<OriginatorConsent>(
  'OriginatorConsent',
  'Whether who the data came from agreed (LED Art. 35(1)(c)).',
  {
    NOT_NEEDED: 'The data is the custodial State’s own.',
    GIVEN: 'Who it came from agreed.',
  },
);

export const ConsularVisitStatusEnum = enumeration<ConsularVisitStatus>('ConsularVisitStatus', 'Where a consular visit stands.', {
  ASKED: 'A State asks to visit.',
  ARRANGED: 'A day is set.',
  HELD: 'It was held.',
  NOT_ARRANGED: 'It is not arranged; why is not told.',
});

export const ChoiceEvidenceKindEnum = enumeration<ChoiceEvidenceKind>(
  'ChoiceEvidenceKind',
  'What proves the choice of a person (domain A.3).',
  {
    SIGNED: 'A paper that the person signed.',
    THUMB_PRINTED: 'A paper that the person marked with a thumb.',
    RECORDED: 'A recording of sound or picture.',
    WITNESSED: 'Words said before somebody who is named.',
  },
);
