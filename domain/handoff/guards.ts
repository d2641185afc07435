import type { Guard } from '../lifecycle/lifecycle';
import { handlingGuards } from '../privacy/handlingCodes';
import type { HandoffFacts } from './facts';

type HandoffGuard = Guard<HandoffFacts>;

const guard = (rule: string, source: string, refusal: string, holds: (facts: HandoffFacts) => boolean): HandoffGuard => ({
  rule,
  source,
  refusal,
  holds,
});

export const ofPunishableAge = guard(
  'I-08',
  'CRC Art. 40(3)(a); domain I-08',
  'The person may have been below the minimum age at the act: no handoff to a prosecutor.',
  (facts) => !facts.belowMinimumAge,
);
export const noAgeDoubt = guard(
  'I-09',
  'CRC General Comment 24; domain I-09',
  'The age of the person is in doubt: treated as a child, no handoff to a prosecutor.',
  (facts) => !facts.ageDoubtOpen,
);
export const notForTheRecordAlone = guard(
  'I-08',
  'CRC General Comment 24; domain I-08',
  'The case is entered for the record alone: it feeds no package.',
  (facts) => !facts.recordOnly,
);
export const notJudgedBefore = guard(
  'LP3',
  'ICCPR Art. 14(7); UN Model Treaty on Extradition Art. 3(d)',
  'The acts were finally judged before, or an earlier judgment on record was not compared with them.',
  (facts) => !facts.neBisBarred && !facts.adjudicationUncompared,
);
export const toAnotherState = guard(
  'HO1',
  'LED Art. 35(1)(b); domain C.8',
  'The receiver is no authority of another State.',
  (facts) => facts.isState && !facts.toCustodialState,
);
export const competentReceiver = guard(
  'HO2-COMPETENCE',
  'LED Art. 1(1), 35(1)(b); domain C.8',
  'It is not on record for which purpose of criminal law the receiver is competent.',
  (facts) => facts.receiverCompetence !== null,
);
export const checklistComplete = guard(
  'HO3',
  'domain C.8',
  'A mandatory part of the route’s checklist is missing.',
  (facts) => facts.checklistMissing === 0 && facts.factsStated,
);
export const chainsWhole = guard(
  'I-22',
  'domain I-22',
  'The custody chain of an item is broken, or its digest is no longer the one that was packed.',
  (facts) => facts.itemsChainBroken === 0 && facts.itemsChanged === 0,
);
export const onlyItemsInCustody = guard(
  'I-23',
  'domain I-23',
  'The package is empty, or an item is not in custody, is excluded, or lacks the consent of its originator.',
  (facts) => facts.items > 0 && facts.itemsNotInCustody === 0 && facts.itemsExcluded === 0 && facts.itemsWithoutConsent === 0,
);
export const noStatementByTorture = guard(
  'I-24',
  'CAT Art. 15',
  'An item is flagged under CAT Art. 15 and may support nothing.',
  (facts) => facts.itemsCat15 === 0,
);
export const exculpatoryIncluded = guard(
  'I-25',
  'domain I-25',
  'Exculpatory material of the person is not in the package.',
  (facts) => facts.exculpatoryMissing === 0,
);
export const witnessesApart = guard(
  'HO4',
  'domain C.8',
  'A witness annex is in the package: it travels apart.',
  (facts) => facts.itemsWitnessAnnex === 0,
);
export const deathPenaltyExcluded = guard(
  'HO4',
  'LED recital 71; domain C.8',
  'The use for a death penalty is not excluded.',
  (facts) => facts.deathPenaltyExcluded,
);
export const nothingForAnExecution = guard(
  'I-06',
  'ICCPR Art. 6(2); LED recital 71',
  'A sentence of death stands against the person: nothing is sent without an accepted assurance of this State.',
  (facts) => !facts.deathSentenceUnassured,
);
export const noFear = guard(
  'I-14',
  'domain A.3; Refugee Convention Art. 33',
  'The person fears this State: nothing is sent to it.',
  (facts) => !facts.fearsState,
);
export const transferBasis = guard(
  'I-33',
  'LED Art. 35–38; rulings 22',
  'There is no legal basis for sending personal data to this State.',
  (facts) => facts.dataTransferBasis !== 'NONE',
);
export const transferBasisStated = guard(
  'I-33',
  'LED Art. 35–38; domain C.8',
  'The package carries no stated basis of its transfer.',
  (facts) => facts.transferBasisStated,
);

export const victimsWilling = guard(
  'HO-VICTIM',
  'Murad Code; domain A.12, A.13',
  'An item of the package tells of a victim who did not agree that it goes on.',
  (facts) => facts.victimsUnwilling === 0,
);
export const minimised = guard(
  'HO5-MINIMISATION',
  'LED Art. 4(1)(c), 10; domain C.8',
  'It is decided what of the package is needed, and an item beyond it has no decision.',
  (facts) => (facts.minimisationUndecided ?? 0) === 0,
);
export const offerAnswered = guard(
  'HO6-OFFER',
  'domain C.8',
  'The State was offered the package, and has not accepted it.',
  ({ offerStatus }) => offerStatus === null || offerStatus === 'ACCEPTED' || offerStatus === 'WITHDRAWN',
);
export const notOfferedYet = guard(
  'HF1',
  'domain C.8',
  'The package was offered already, and the State may still answer or has accepted.',
  ({ offerStatus }) => offerStatus !== 'OFFERED' && offerStatus !== 'ACCEPTED',
);
export const seenByState = guard(
  'HF1',
  'rulings 2',
  'The State does not see the person: it is invited, or asked about a claim, first.',
  (facts) => facts.personSeenByState,
);

export const fitPerson = [ofPunishableAge, noAgeDoubt, notForTheRecordAlone] as const;
export const fitPackage = [
  chainsWhole,
  onlyItemsInCustody,
  noStatementByTorture,
  exculpatoryIncluded,
  victimsWilling,
  ...handlingGuards,
] as const;
export const fitToSend = [...fitPerson, notJudgedBefore, nothingForAnExecution, ...fitPackage, noFear, transferBasis] as const;
