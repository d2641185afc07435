import type { AboveMaximumGround, SentenceRun } from '../../domain/proceeding/maximumPenalty';
import type { AppealOutcome, Appellant, ClemencyKind, ClemencyOutcome, SentenceKind } from '../../domain/proceeding/sentence';
import { enumeration } from '../enumeration';

export const SentenceKindEnum = enumeration<SentenceKind>('SentenceKind', 'What kind of sentence stands.', {
  IMPRISONMENT: 'Imprisonment of some length.',
  LIFE: 'Imprisonment for life.',
  DEATH: 'Death: reviewed by itself, never enforced through the platform, never for an act below eighteen.',
  SUSPENDED: 'Imprisonment that is suspended.',
  OTHER: 'Another sentence, in words.',
});

export const SentenceRunEnum = enumeration<SentenceRun>('SentenceRun', 'How the terms of several charges are served.', {
  CONCURRENT: 'At the same time: the longest counts.',
  CONSECUTIVE: 'One after the other: they add up.',
});

export const AboveMaximumGroundEnum = enumeration<AboveMaximumGround>(
  'AboveMaximumGround',
  'On which ground a court went beyond the greatest term of the charges.',
  {
    RECIDIVISM: 'The law raises the term for whoever was sentenced before.',
    AGGRAVATION_BY_LAW: 'The law raises the term for the circumstances of the act.',
    CUMULATION_BY_LAW: 'The law adds terms in a way of its own.',
    AS_PRONOUNCED: 'None is named: the act of the court is recorded as it is, for the appeal.',
  },
);

export const AppellantEnum = enumeration<Appellant>('Appellant', 'Who appealed.', {
  DEFENCE: 'The accused, or counsel.',
  PROSECUTION: 'The prosecution.',
  VICTIM: 'A victim who is party.',
  AUTOMATIC: 'Nobody: a sentence of death is reviewed by itself (ICCPR Art. 6(4), 14(5)).',
});

export const AppealOutcomeEnum = enumeration<AppealOutcome>('AppealOutcome', 'What was decided on an appeal.', {
  UPHELD: 'The judgment stands.',
  VARIED: 'The court of appeal judges otherwise; its judgment follows.',
  QUASHED: 'The judgment is gone; the judgment of the court of appeal follows.',
  RETRIAL: 'The case is tried again.',
  INADMISSIBLE: 'The appeal was not heard; the judgment stands.',
  WITHDRAWN: 'The appeal was withdrawn; the judgment stands.',
});

export const ClemencyKindEnum = enumeration<ClemencyKind>('ClemencyKind', 'What a petition asks for.', {
  PARDON: 'A pardon.',
  COMMUTATION: 'A lesser sentence.',
  AMNESTY: 'The benefit of an amnesty.',
});

export const ClemencyOutcomeEnum = enumeration<ClemencyOutcome>('ClemencyOutcome', 'What became of a petition.', {
  PARDONED: 'Pardoned.',
  COMMUTED: 'Another sentence takes the place.',
  REFUSED: 'Refused.',
});
