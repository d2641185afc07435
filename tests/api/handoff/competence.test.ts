import { actOnHandoff, givenItem, mustOnHandoff, openInput, receivedHandoff } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const GROUND = 'Note 14 of the State: it prosecutes offences under its code.';
const opened = async (route: string) => {
  const { id: personId } = await registered(api.database);
  const item = await givenItem(api, personId);
  const { id: handoffId } = await mustOnHandoff(api, 'prosecutor', 'openHandoff', { ...openInput(personId), route });
  return { handoffId, evidenceIds: [item.id] };
};
const kept = async (id: string) =>
  (await api.database.query('select state, receiver_competence, receiver_competence_ground from handoff where id = $1', [id])).rows[0];
const READ = 'query ($id: ID) { prosecutionHandoff(id: $id) { receiverCompetence receiverCompetenceGround } }';
const read = (login: string, id: string) => api.as(login).query(READ, { id }, { purpose: 'PROSECUTION' });

describe('LED Art. 35(1)(b): the authority that receives a package is competent', () => {
  it.each([
    ['TRANSFER_OF_PROCEEDINGS', 'PROSECUTION'],
    ['SENTENCE_TRANSFER', 'EXECUTION_OF_PENALTIES'],
  ])('the route %s says for what: %s', async (route, competence) => {
    const { handoffId, evidenceIds } = await opened(route);
    await mustOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds });
    expect(await kept(handoffId)).toEqual({ state: 'ASSEMBLING', receiver_competence: competence, receiver_competence_ground: null });
  });

  it('where the route does not, nothing is packed before purpose and ground are on record', async () => {
    const { handoffId, evidenceIds } = await opened('DEPORTATION');
    expect((await actOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds })).rules).toEqual(['HO2-COMPETENCE']);
    expect(await kept(handoffId)).toEqual({ state: 'DRAFT', receiver_competence: null, receiver_competence_ground: null });
    expect((await api.database.query('select from handoff_item where handoff_id = $1', [handoffId])).rowCount).toBe(0);
    for (const half of [{ receiverCompetence: 'PROSECUTION' }, { receiverCompetenceGround: GROUND }])
      expect((await actOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds, ...half })).code).toBe(
        'BAD_USER_INPUT',
      );
    const named = { handoffId, evidenceIds, receiverCompetence: 'PROSECUTION', receiverCompetenceGround: GROUND };
    expect((await actOnHandoff(api, 'legal-1', 'addEvidenceToHandoff', named)).code).toBe('FORBIDDEN');
    await mustOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', named);
    expect((await read('prosecutor', handoffId)).data).toEqual({
      prosecutionHandoff: { receiverCompetence: 'PROSECUTION', receiverCompetenceGround: GROUND },
    });
  });

  it('the database lets no package be put together without', async () => {
    const { handoffId } = await opened('CHILD_FAMILY_RETURN');
    await expect(api.database.query(`update handoff set state = 'ASSEMBLING' where id = $1`, [handoffId])).rejects.toMatchObject({
      constraint: 'receiver_is_competent',
    });
  });

  it('the State reads the purpose, and not on which ground the custodial side held it competent', async () => {
    const { handoffId } = await receivedHandoff(api);
    const answer = await api.as('liaison-fra').query(READ, { id: handoffId });
    expect(answer.codes).toEqual(['FIELD_RESTRICTED']);
    expect(answer.data).toEqual({ prosecutionHandoff: { receiverCompetence: 'PROSECUTION', receiverCompetenceGround: null } });
  });
});
