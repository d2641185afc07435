import type { DataTransferBasis } from '../country/vocabulary';
import { type EvidenceKind, evidenceKinds } from '../evidence/vocabulary';
import type { RepatriationRoute } from '../repatriation/vocabulary';

/** Whether the purpose of the receiving authority needs something: in any case, where it is necessary in this one, or not (LED Art. 4(1)(c)). */
export const contentNeeds = ['NEEDED', 'IF_NECESSARY', 'NOT_NEEDED'] as const;
export type ContentNeed = (typeof contentNeeds)[number];

export const minimisationGrounds = [
  'REQUIRED_BY_PURPOSE',
  'EXCULPATORY',
  'NECESSARY_IN_THIS_CASE',
  'NECESSITY_OF_PACKAGE',
  'NOT_NEEDED_FOR_PURPOSE',
  'SPECIAL_CATEGORY',
  'OTHER_PERSONS',
] as const;
export type MinimisationGround = (typeof minimisationGrounds)[number];
/** On which an item is left out by decision. */
export const groundsOfLeavingOut: readonly MinimisationGround[] = ['NOT_NEEDED_FOR_PURPOSE', 'SPECIAL_CATEGORY', 'OTHER_PERSONS'];

type ItemNeeds = Readonly<Record<EvidenceKind, ContentNeed>>;

/** Whoever prosecutes needs the evidence; special categories where they are strictly necessary (LED Art. 10). */
const forProsecution: ItemNeeds = {
  PHYSICAL: 'NEEDED',
  DIGITAL: 'NEEDED',
  DOCUMENT: 'NEEDED',
  TESTIMONY: 'NEEDED',
  BIOMETRIC: 'IF_NECESSARY',
  OPEN_SOURCE: 'NEEDED',
  FORENSIC: 'NEEDED',
};
const nothingBut = (needed: Partial<ItemNeeds>): ItemNeeds => ({
  ...(Object.fromEntries(evidenceKinds.map((kind) => [kind, 'NOT_NEEDED'])) as Record<EvidenceKind, ContentNeed>),
  ...needed,
});

/** What the purpose of each route needs of the evidence. */
export const itemNeeds = {
  PRE_TRIAL_RETURN: { needs: forProsecution, source: 'LED Art. 4(1)(c), 10' },
  EXTRADITION: { needs: forProsecution, source: 'LED Art. 4(1)(c), 10; UN Model Treaty on Extradition Art. 5' },
  TRANSFER_OF_PROCEEDINGS: { needs: forProsecution, source: 'LED Art. 4(1)(c), 10; UN Model Treaty on the Transfer of Proceedings Art. 3' },
  SENTENCE_TRANSFER: {
    needs: nothingBut({ DOCUMENT: 'NEEDED', BIOMETRIC: 'IF_NECESSARY' }),
    source: 'LED Art. 4(1)(c); CoE Convention on the Transfer of Sentenced Persons Art. 6: the judgment, not what it rests on',
  },
  CHILD_FAMILY_RETURN: { needs: nothingBut({ DOCUMENT: 'IF_NECESSARY' }), source: 'LED Art. 4(1)(c); CRC Art. 16' },
  DEPORTATION: {
    needs: nothingBut({ DOCUMENT: 'IF_NECESSARY', BIOMETRIC: 'IF_NECESSARY' }),
    source: 'LED Art. 4(1)(c); domain A.13(4)',
  },
} as const satisfies Record<RepatriationRoute, { readonly needs: ItemNeeds; readonly source: string }>;

interface FieldContent {
  readonly label: string;
  readonly goes: boolean;
  readonly source: string;
}

/** Classes of data of the record itself: what the receiving State reads from the dispatch on, and what it never does. */
export const fieldContents = {
  IDENTITY: { label: 'Names, sex, birth and numbers of the person', goes: true, source: 'rulings 3; LED Art. 37(3)' },
  NATIONALITY: { label: 'The claim to this State', goes: true, source: 'rulings 3' },
  STATEMENT_OF_FACTS: { label: 'The statement of facts', goes: true, source: 'domain A.13, C.8' },
  OTHER_NATIONALITIES: { label: 'Claims to other States', goes: false, source: 'domain D.3.4' },
  BIOMETRICS: { label: 'Metadata of biometrics', goes: false, source: 'LED Art. 10; rulings 6' },
  HEALTH: { label: 'Health', goes: false, source: 'LED Art. 10; rulings 6' },
  CONSULAR: { label: 'Consular choices', goes: false, source: 'VCCR Art. 36; rulings 6' },
  FEAR: { label: 'Fear of a State', goes: false, source: 'Refugee Convention Art. 33; I-14' },
  CHILD_FILE: { label: 'Files of children and families', goes: false, source: 'CRC Art. 16; domain D.1' },
  WITNESSES: { label: 'Who witnesses and victims are', goes: false, source: 'domain C.8: the annex travels apart' },
  PLACE_OF_CUSTODY: { label: 'Places of custody and routes', goes: false, source: 'domain D.1, D.2' },
} as const satisfies Record<string, FieldContent>;

export type FieldContentClass = keyof typeof fieldContents;
export type ContentClass = FieldContentClass | EvidenceKind;
export const contentClasses: readonly ContentClass[] = [...(Object.keys(fieldContents) as FieldContentClass[]), ...evidenceKinds];

export interface PackedContent {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  /** What speaks for the person goes in any case (I-25). */
  readonly exculpatory: boolean;
  /** What the data-protection officer decided of it; null while nothing is. */
  readonly goes: boolean | null;
  readonly ground: MinimisationGround | null;
}

export interface ContentDifference {
  readonly content: ContentClass;
  /** Null for a class of data of the record. */
  readonly evidenceId: string | null;
  readonly need: ContentNeed;
  readonly goes: boolean;
  /** Null while a decision on it is owed. */
  readonly ground: MinimisationGround | null;
  readonly source: string;
}

/** Data goes in a single case alone under Art. 38: nothing is needed in any case then. */
function needOf({ kind, exculpatory }: PackedContent, route: RepatriationRoute, basis: DataTransferBasis): ContentNeed {
  if (exculpatory) return 'NEEDED';
  const need = itemNeeds[route].needs[kind];
  return basis === 'CASE_BY_CASE' && need === 'NEEDED' ? 'IF_NECESSARY' : need;
}

/** What would go against what is needed, item by item and class by class. */
export function minimisationDiff(
  items: readonly PackedContent[],
  { route, basis }: { readonly route: RepatriationRoute; readonly basis: DataTransferBasis },
): ContentDifference[] {
  const ofItems = items.map((item): ContentDifference => {
    const need = needOf(item, route, basis);
    const ground = item.exculpatory ? 'EXCULPATORY' : need === 'NEEDED' ? 'REQUIRED_BY_PURPOSE' : null;
    const { kind: content, evidenceId, goes } = item;
    return { content, evidenceId, need, goes: goes ?? true, ground: item.ground ?? ground, source: itemNeeds[route].source };
  });
  const ofFields = (Object.keys(fieldContents) as FieldContentClass[]).map((content): ContentDifference => {
    const { goes, source } = fieldContents[content];
    return {
      content,
      evidenceId: null,
      need: goes ? 'NEEDED' : 'NOT_NEEDED',
      goes,
      ground: goes ? 'REQUIRED_BY_PURPOSE' : 'NOT_NEEDED_FOR_PURPOSE',
      source,
    };
  });
  return [...ofItems, ...ofFields];
}

/** Once somebody has begun to decide, every item beyond what is needed takes a decision. */
export function undecided(diff: readonly ContentDifference[], items: readonly PackedContent[]): number {
  return items.some(({ ground }) => ground !== null)
    ? diff.filter(({ evidenceId, ground }) => evidenceId !== null && ground === null).length
    : 0;
}
