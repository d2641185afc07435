import { newId } from '../../../domain/reference/nodeId';
import { givenRequest } from '../../support/givenRequest';
import { bring, fitTomorrow, type GivenMovement, givenInside, move, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const related = (child: string, adult: string, kind = 'PARENT') =>
  api.database.query(
    `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, $3, 'DNA', $4, now())`,
    [child, adult, kind, api.accountId('child-1')],
  );
const family = async () => {
  const mother = await registered(api.database, { sex: 'FEMALE' });
  const child = await registered(api.database, { birth: '2014-03-03' });
  await related(child.id, mother.id);
  return { mother: mother.id, child: child.id };
};
async function listed(...persons: readonly string[]): Promise<GivenMovement> {
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-NASIRIYAH' });
  const entries = persons.map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
  await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
  return { id, persons, requests: [] };
}
const lock = (movement: GivenMovement) => move(api, 'registrar', 'lockManifest', { movementId: movement.id });
const decided = (child: string, review: string | null) => {
  const id = newId('ChildCase');
  return insertGiven(api, 'child_case', {
    id,
    ref: `RCM-2026-7${id.slice(19)}`,
    person_id: child,
    state: 'BID_DECIDED',
    separates_from_parent: true,
    independent_review: review,
    decided_at: api.now(),
    opened_by: api.accountId('child-1'),
    created_at: api.now(),
    updated_at: api.now(),
  });
};

describe('I-11: families on one list', () => {
  it('a mother and her child travel together', async () => {
    const { mother, child } = await family();
    expect((await lock(await listed(mother, child))).movement?.status).toBe('MANIFEST_LOCKED');
  });

  it.each([
    ['the child stays behind', 'mother'],
    ['the mother stays behind', 'child'],
  ] as const)('%s: the list is not locked', async (_what, travels) => {
    const people = await family();
    expect((await lock(await listed(people[travels]))).rules).toEqual(['I-11']);
  });

  it('a guardian counts as a parent, a sibling who is grown does not', async () => {
    const child = await registered(api.database, { birth: '2014-03-03' });
    const guardian = await registered(api.database);
    const brother = await registered(api.database);
    await related(child.id, guardian.id, 'GUARDIAN');
    await related(child.id, brother.id, 'SIBLING');
    expect((await lock(await listed(guardian.id))).rules).toEqual(['I-11']);
    expect((await lock(await listed(brother.id))).code).toBeUndefined();
  });

  it('a parent who is held elsewhere is not parted by this movement', async () => {
    const child = await registered(api.database, { birth: '2014-03-03' });
    const father = await registered(api.database, { facility: 'IRQ-BGW' });
    await related(child.id, father.id);
    expect((await lock(await listed(child.id))).code).toBeUndefined();
  });

  it('a decision of the panel with its independent review lets the child travel; without the review the database refuses the decision', async () => {
    const { child } = await family();
    await expect(decided(child, null)).rejects.toThrow('separation_is_reviewed');
    await decided(child, 'Review 4/2026 of the juvenile court');
    expect((await lock(await listed(child))).movement?.status).toBe('MANIFEST_LOCKED');
  });

  it('is asked again when somebody of the family leaves the list before departure', async () => {
    const { mother, child } = await family();
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', {
      fromFacilityCode: 'IRQ-KARKH',
      toFacilityCode: 'IRQ-NASIRIYAH',
      carrier: 'Convoy 1',
      route: 'The road',
      escorts: 3,
      femaleEscort: true,
      receivingConfirmation: 'Note 1',
      icrcInformedAt: api.now().toISOString(),
    });
    const entries = [mother, child].map((personId) => ({ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }));
    await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
    const movement = await bring(api, { id, persons: [mother, child], requests: [] }, 'AUTHORISED');
    await mustMove(api, 'transfer-1', 'removeFromManifest', {
      movementId: id,
      personId: mother,
      status: 'NOT_PRESENTED',
      reasonCode: 'IN_HOSPITAL',
      reasons: 'She was taken to hospital this morning.',
    });
    expect((await move(api, 'transfer-1', 'beginBoarding', { movementId: movement.id })).rules).toEqual(['I-11']);
  });
});

describe('I-11: the database itself', () => {
  const write = (movement: GivenMovement, status: string) =>
    api.database.query('update movement set status = $2 where id = $1', [movement.id, status]);

  it.each(['MANIFEST_LOCKED', 'AUTHORISED', 'BOARDING', 'DEPARTED'])('takes no list that parts a family to %s', async (status) => {
    const { child } = await family();
    const movement = await listed(child);
    await expect(write(movement, status)).rejects.toMatchObject({ constraint: 'families_together' });
    expect((await api.database.query('select status from movement where id = $1', [movement.id])).rows).toEqual([
      { status: 'MANIFEST_DRAFT' },
    ]);
  });

  it('names the decision on the entry, by whoever locks, and child protection reads it there', async () => {
    const { mother, child } = await family();
    await decided(child, 'Review 5/2026 of the juvenile court');
    const [byVerb, bySql] = [await listed(child), await listed(mother)];
    expect((await lock(byVerb)).movement?.status).toBe('MANIFEST_LOCKED');
    await write(bySql, 'MANIFEST_LOCKED');
    const { rows } = await api.database.query(
      'select e.person_id, d.person_id as child from manifest_entry e join child_case d on d.id = e.separation_case_id where e.movement_id = any($1::uuid[])',
      [[byVerb.id, bySql.id]],
    );
    expect(rows.map(({ person_id, child: of }) => [person_id, of]).sort()).toEqual(
      [
        [mother, child],
        [child, child],
      ].sort(),
    );
    const document = 'query ($id: ID!) { movement(id: $id) { manifest { entries { separationDecision { person { id } } } } } }';
    const ask = (login: string, purpose: string) => api.as(login).query<object>(document, { id: byVerb.id }, { purpose });
    expect((await ask('child-1', 'PROTECTION')).data).toEqual({
      movement: { manifest: { entries: [{ separationDecision: { person: { id: child } } }] } },
    });
    const coordinator = await ask('transfer-1', 'TRANSFER_SAFETY');
    expect(coordinator.data).toEqual({ movement: { manifest: { entries: [{ separationDecision: null }] } } });
    expect(coordinator.errors[0]?.extensions?.['code']).toBe('FIELD_RESTRICTED');
  });

  it('names no case without a reviewed decision, nor that of a stranger', async () => {
    const [own, stranger] = [await family(), await family()];
    await decided(stranger.child, 'Review 6/2026 of the juvenile court');
    await listed(own.child);
    await expect(
      api.database.query(
        'update manifest_entry set separation_case_id = (select id from child_case where person_id = $2) where person_id = $1',
        [own.child, stranger.child],
      ),
    ).rejects.toMatchObject({ constraint: 'separation_is_decided' });
  });
});

describe('I-10: the database itself', () => {
  const insert = (movement: GivenMovement, personId: string) =>
    api.database.query(
      `insert into manifest_entry (id, movement_id, person_id, transfer_order, status, open, added_by, added_at) values (gen_random_uuid(), $1, $2, 'Order', 'LISTED', true, $3, now())`,
      [movement.id, personId, api.accountId('transfer-1')],
    );

  it('refuses a child beside an adult detainee who is not related, and takes one who is', async () => {
    const movement = await givenInside(api, 1);
    const child = await registered(api.database, { birth: '2014-03-03' });
    await expect(insert(movement, child.id)).rejects.toThrow('I-10');
    await related(child.id, movement.persons[0] ?? '');
    await insert(movement, child.id);
  });

  it('refuses it when the adult comes second, in one transaction, and in several statements', async () => {
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-NASIRIYAH' });
    const movement: GivenMovement = { id, persons: [], requests: [] };
    const child = await registered(api.database, { birth: '2014-03-03' });
    const adult = await registered(api.database);
    await api.database.query('begin');
    await insert(movement, child.id);
    await api.database.query('set constraints all immediate');
    await expect(insert(movement, adult.id)).rejects.toThrow('I-10');
    await api.database.query('rollback');
  });

  it('refuses the departure of a list on which an age has come into doubt', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'BOARDING');
    await api.database.query(`update person set age_status = 'DOUBT_RAISED' where id = $1`, [movement.persons[0]]);
    await expect(api.database.query(`update movement set status = 'DEPARTED' where id = $1`, [movement.id])).rejects.toThrow('I-10');
  });
});

describe('I-12: an adult of a camp', () => {
  const resident = async (consents: readonly string[]): Promise<GivenMovement> => {
    const request = await givenRequest(api, 'READY_FOR_HANDOVER');
    await api.database.query(
      `update person set kind = 'PROTECTED_RESIDENT', legal_status = null, track = 'CHILD_FAMILY', residence_facility_id = (select id from facility where code = 'IRQ-KARKH') where id = $1`,
      [request.personId],
    );
    for (const [at, answer] of consents.entries()) {
      await api.database.query(
        `insert into consent_record (id, request_id, person_id, answer, informed_lang, answered_at, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, 'ar', now() - interval '1 hour' + $4 * interval '1 minute', $5, now())`,
        [request.id, request.personId, answer, at, api.accountId('child-1')],
      );
    }
    const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toCountry: 'FRA' });
    await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries: [{ personId: request.personId }] });
    return { id, persons: [request.personId], requests: [request.id] };
  };

  it.each([
    ['nobody asked', [], ['I-12']],
    ['the person refused', ['REFUSED'], ['I-12']],
    ['the consent was withdrawn', ['GIVEN', 'WITHDRAWN'], ['I-12']],
    ['the person consented', ['GIVEN'], []],
    ['the person consented after all', ['REFUSED', 'GIVEN'], []],
  ])('%s: %j', async (_what, consents, rules) => {
    expect((await lock(await resident(consents))).rules).toEqual(rules);
  });
});
