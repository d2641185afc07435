import type { ExtraditionGround, RepatriationRoute, RequestDocumentKind } from './vocabulary';

export interface ChecklistEntry {
  readonly kind: RequestDocumentKind;
  /** Without it the request is not submitted; otherwise it helps, and may be asked for. */
  readonly required: boolean;
  readonly source: string;
  /** Another kind that stands for it. */
  readonly orElse?: RequestDocumentKind;
}

const MODEL = 'UN Model Treaty on Extradition Art. 5';
const PROCEEDINGS = 'UN Model Treaty on the Transfer of Proceedings Art. 3, 4';
const SENTENCE = 'CoE Convention on the Transfer of Sentenced Persons Art. 6';
const RETURN = 'ICCPR Art. 12(4), 13; domain A.13(4)';
const CHILD = 'CRC Art. 3, 7, 9, 10; UNHCR Best Interests Procedure Guidelines';

const needed = (kind: RequestDocumentKind, source: string, orElse?: RequestDocumentKind): ChecklistEntry => ({
  kind,
  required: true,
  source,
  ...(orElse ? { orElse } : {}),
});
const helpful = (kind: RequestDocumentKind, source: string): ChecklistEntry => ({ kind, required: false, source });

const everyExtradition = [
  needed('IDENTITY_DESCRIPTION', `${MODEL}(2)(a)`),
  needed('OFFENCE_LAW_TEXT', `${MODEL}(2)(a)`),
  needed('STATEMENT_OF_ACTS', `${MODEL}(2)(b)`),
] as const;
const convicted = [
  needed('JUDGMENT', `${MODEL}(2)(c)`, 'WARRANT_OR_JUDGMENT'),
  needed('ENFORCEABILITY_STATEMENT', `${MODEL}(2)(c)`),
  needed('REMAINING_SENTENCE_STATEMENT', `${MODEL}(2)(c)`),
] as const;

/** What an extradition needs besides, by where the case stands in the requesting State. */
export const extraditionGroundDocuments = {
  ACCUSED: [needed('WARRANT', `${MODEL}(2)(b)`, 'WARRANT_OR_JUDGMENT')],
  CONVICTED: convicted,
  CONVICTED_IN_ABSENTIA: [...convicted, needed('RETRIAL_GUARANTEE', `${MODEL}(2)(d)`)],
  CONVICTED_UNSENTENCED: [
    needed('JUDGMENT', `${MODEL}(2)(e)`, 'WARRANT_OR_JUDGMENT'),
    needed('INTENT_TO_SENTENCE_STATEMENT', `${MODEL}(2)(e)`),
  ],
} as const satisfies Record<ExtraditionGround, readonly ChecklistEntry[]>;

/** What a State puts to a request of each route (domain A.13; RQ2). */
export const routeDocuments = {
  PRE_TRIAL_RETURN: [
    needed('IDENTITY_DESCRIPTION', RETURN),
    needed('READMISSION_CONFIRMATION', RETURN),
    helpful('NATIONALITY_PROOF', RETURN),
    helpful('STATEMENT_OF_ACTS', RETURN),
  ],
  EXTRADITION: [...everyExtradition, helpful('NATIONALITY_PROOF', `${MODEL}(2)(a)`), helpful('TRANSLATION', `${MODEL}(3)`)],
  TRANSFER_OF_PROCEEDINGS: [
    needed('IDENTITY_DESCRIPTION', `${PROCEEDINGS}`),
    needed('STATEMENT_OF_ACTS', `${PROCEEDINGS}`),
    needed('OFFENCE_LAW_TEXT', `${PROCEEDINGS}`),
    helpful('INVESTIGATION_RESULTS', `${PROCEEDINGS}`),
    helpful('TRANSLATION', `${PROCEEDINGS}`),
  ],
  SENTENCE_TRANSFER: [
    needed('NATIONALITY_PROOF', `${SENTENCE}(1)(a)`),
    needed('OFFENCE_LAW_TEXT', `${SENTENCE}(1)(b)`),
    needed('SENTENCE_CONTINUATION_STATEMENT', `${SENTENCE}(1)(c)`),
    helpful('TRANSLATION', 'CoE Convention on the Transfer of Sentenced Persons Art. 17'),
  ],
  CHILD_FAMILY_RETURN: [
    needed('IDENTITY_DESCRIPTION', CHILD),
    needed('CARE_PLAN', CHILD),
    helpful('FAMILY_LINK_PROOF', CHILD),
    helpful('LEGAL_IDENTITY_PLAN', CHILD),
  ],
  DEPORTATION: [needed('READMISSION_CONFIRMATION', RETURN), helpful('IDENTITY_DESCRIPTION', RETURN), helpful('NATIONALITY_PROOF', RETURN)],
} as const satisfies Record<RepatriationRoute, readonly ChecklistEntry[]>;

/** What the checklist looks at. */
export interface ChecklistFacts {
  readonly route: RepatriationRoute;
  /** Null where the State has not said it: a warrant or judgment in either form will do. */
  readonly extraditionGround: ExtraditionGround | null;
  /** Kinds of the documents that stand, those that were sent back left out. */
  readonly documents: readonly string[];
  readonly documentsReturned: readonly string[];
}

export interface ChecklistItem {
  readonly kind: RequestDocumentKind;
  readonly required: boolean;
  readonly provided: boolean;
  /** It was given, sent back, and not given again. */
  readonly sentBack: boolean;
  readonly source: string;
}

/** The checklist of a request, as its portals show it and as its guards read it. */
export function documentChecklist({ route, extraditionGround, documents, documentsReturned }: ChecklistFacts): ChecklistItem[] {
  const ofGround: readonly ChecklistEntry[] =
    route !== 'EXTRADITION'
      ? []
      : extraditionGround === null
        ? [needed('WARRANT_OR_JUDGMENT', `${MODEL}(2)(b), (c)`)]
        : extraditionGroundDocuments[extraditionGround];
  const entries: readonly ChecklistEntry[] = [...routeDocuments[route], ...ofGround];
  return entries.map(({ kind, required, source, orElse }) => {
    const is = (given: readonly string[]) => given.includes(kind) || (orElse !== undefined && given.includes(orElse));
    return { kind, required, provided: is(documents), sentBack: !is(documents) && is(documentsReturned), source };
  });
}

/** Documents without which the request is not submitted. */
export const missingDocuments = (facts: ChecklistFacts): RequestDocumentKind[] =>
  documentChecklist(facts).flatMap(({ kind, required, provided }) => (required && !provided ? [kind] : []));
