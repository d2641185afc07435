import type { RepatriationRoute, RequestDocumentKind } from './vocabulary';

/** What a State must put to a request of each route before it is submitted (domain A.13; RQ2). */
export const routeDocuments = {
  PRE_TRIAL_RETURN: ['IDENTITY_DESCRIPTION', 'READMISSION_CONFIRMATION'],
  EXTRADITION: ['IDENTITY_DESCRIPTION', 'OFFENCE_LAW_TEXT', 'WARRANT_OR_JUDGMENT', 'STATEMENT_OF_ACTS'],
  TRANSFER_OF_PROCEEDINGS: ['IDENTITY_DESCRIPTION', 'STATEMENT_OF_ACTS', 'OFFENCE_LAW_TEXT'],
  SENTENCE_TRANSFER: ['NATIONALITY_PROOF', 'OFFENCE_LAW_TEXT', 'SENTENCE_CONTINUATION_STATEMENT'],
  CHILD_FAMILY_RETURN: ['IDENTITY_DESCRIPTION', 'CARE_PLAN'],
  DEPORTATION: ['READMISSION_CONFIRMATION'],
} as const satisfies Record<RepatriationRoute, readonly RequestDocumentKind[]>;

/** Conditions of an approval where the decision names none (rulings 9). */
export const standardConditions = {
  PRE_TRIAL_RETURN: ['No death penalty', 'No onward transfer without consent'],
  EXTRADITION: ['Specialty', 'No death penalty', 'No onward transfer without consent'],
  TRANSFER_OF_PROCEEDINGS: ['Outcome reported', 'No death penalty', 'Time served is credited'],
  SENTENCE_TRANSFER: ['No aggravation of the sentence', 'Time served is credited'],
  CHILD_FAMILY_RETURN: ['Family unity', 'Reception by a child-protection authority'],
  DEPORTATION: ['No onward transfer without consent', 'No prosecution outside the information shared'],
} as const satisfies Record<RepatriationRoute, readonly string[]>;

/** Documents of the route that are not among those recorded. */
export function missingDocuments(route: RepatriationRoute, recorded: readonly string[]): RequestDocumentKind[] {
  return routeDocuments[route].filter((kind) => !recorded.includes(kind));
}
