import { documentChecklist, missingDocuments, routeDocuments } from '../../../domain/repatriation/documentChecklist';
import { extraditionGrounds, repatriationRoutes } from '../../../domain/repatriation/vocabulary';

const none = { extraditionGround: null, documents: [], documentsReturned: [] } as const;

/** By hand from domain A.13: what a request of each route is not submitted without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  PRE_TRIAL_RETURN: ['IDENTITY_DESCRIPTION', 'READMISSION_CONFIRMATION'],
  EXTRADITION: ['IDENTITY_DESCRIPTION', 'OFFENCE_LAW_TEXT', 'STATEMENT_OF_ACTS', 'WARRANT_OR_JUDGMENT'],
  TRANSFER_OF_PROCEEDINGS: ['IDENTITY_DESCRIPTION', 'STATEMENT_OF_ACTS', 'OFFENCE_LAW_TEXT'],
  SENTENCE_TRANSFER: ['NATIONALITY_PROOF', 'OFFENCE_LAW_TEXT', 'SENTENCE_CONTINUATION_STATEMENT'],
  CHILD_FAMILY_RETURN: ['IDENTITY_DESCRIPTION', 'CARE_PLAN'],
  DEPORTATION: ['READMISSION_CONFIRMATION'],
};
const ofGround: Readonly<Record<string, readonly string[]>> = {
  ACCUSED: ['WARRANT'],
  CONVICTED: ['JUDGMENT', 'ENFORCEABILITY_STATEMENT', 'REMAINING_SENTENCE_STATEMENT'],
  CONVICTED_IN_ABSENTIA: ['JUDGMENT', 'ENFORCEABILITY_STATEMENT', 'REMAINING_SENTENCE_STATEMENT', 'RETRIAL_GUARANTEE'],
  CONVICTED_UNSENTENCED: ['JUDGMENT', 'INTENT_TO_SENTENCE_STATEMENT'],
};
const everyExtradition = ['IDENTITY_DESCRIPTION', 'OFFENCE_LAW_TEXT', 'STATEMENT_OF_ACTS'];

describe('the checklist of each route', () => {
  it.each(repatriationRoutes)('%s asks for what the instrument lists', (route) => {
    expect([...missingDocuments({ ...none, route })].sort()).toEqual([...(needed[route] ?? [])].sort());
  });

  it.each(extraditionGrounds)('an extradition of somebody %s asks for what Art. 5 of the Model Treaty lists', (extraditionGround) => {
    const asked = missingDocuments({ ...none, route: 'EXTRADITION', extraditionGround });
    expect([...asked].sort()).toEqual([...everyExtradition, ...(ofGround[extraditionGround] ?? [])].sort());
  });

  it.each(repatriationRoutes)('%s: each document has a source, and is listed once', (route) => {
    const list = documentChecklist({ ...none, route });
    expect(list.every(({ source }) => source.length > 5)).toBe(true);
    expect(new Set(list.map(({ kind }) => kind)).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(routeDocuments[route].filter(({ required }) => required).length - 1);
  });

  it.each(repatriationRoutes.flatMap((route) => (needed[route] ?? []).map((kind) => [route, kind] as const)))(
    '%s without %s is not complete',
    (route, left) => {
      const documents = (needed[route] ?? []).filter((kind) => kind !== left);
      expect(missingDocuments({ ...none, route, documents })).toEqual([left]);
    },
  );

  it('either form of a warrant or judgment will do', () => {
    const documents = [...everyExtradition, 'WARRANT_OR_JUDGMENT'];
    expect(missingDocuments({ ...none, route: 'EXTRADITION', documents, extraditionGround: 'ACCUSED' })).toEqual([]);
  });

  it('a document that was sent back is missing until it is given again', () => {
    const back = { ...none, route: 'DEPORTATION' as const, documentsReturned: ['READMISSION_CONFIRMATION'] };
    expect(documentChecklist(back)[0]).toMatchObject({ provided: false, sentBack: true });
    expect(documentChecklist({ ...back, documents: ['READMISSION_CONFIRMATION'] })[0]).toMatchObject({ provided: true, sentBack: false });
  });
});
