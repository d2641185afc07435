import { evidenceKinds } from '../../domain/evidence/vocabulary';
import { type ContentClass, type ContentNeed, fieldContents, type MinimisationGround } from '../../domain/handoff/minimisation';
import { enumeration } from '../enumeration';

export const ContentClassEnum = enumeration<ContentClass>(
  'ContentClass',
  'A class of what a package could hold, or of what the record holds.',
  {
    ...(Object.fromEntries(Object.entries(fieldContents).map(([code, { label, source }]) => [code, `${label} (${source}).`])) as Record<
      ContentClass,
      string
    >),
    ...Object.fromEntries(evidenceKinds.map((kind) => [kind, `An item of evidence of the kind ${kind}.`])),
  },
);

export const ContentNeedEnum = enumeration<ContentNeed>('ContentNeed', 'Whether the purpose of the receiver needs it (LED Art. 4(1)(c)).', {
  NEEDED: 'In any case.',
  IF_NECESSARY: 'Where it is necessary in this case: a decision says why.',
  NOT_NEEDED: 'It does not.',
});

export const MinimisationGroundEnum = enumeration<MinimisationGround>('MinimisationGround', 'Why something goes, or is left out.', {
  REQUIRED_BY_PURPOSE: 'Goes: the purpose needs it.',
  EXCULPATORY: 'Goes: it speaks for the person (I-25).',
  NECESSARY_IN_THIS_CASE: 'Goes by a decision with reasons, although it is not needed in any case.',
  NECESSITY_OF_PACKAGE: 'Goes on the necessity that is stated for the whole package; nobody decided on it by itself.',
  NOT_NEEDED_FOR_PURPOSE: 'Left out: the purpose does not need it.',
  SPECIAL_CATEGORY: 'Left out: of a special category, and not strictly necessary (LED Art. 10).',
  OTHER_PERSONS: 'Left out: it is about other persons.',
});
