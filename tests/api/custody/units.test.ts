import { watchUnits } from '../../../commands/custody/watchUnits';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

type Given = Parameters<typeof registered>[1];
const adult = async (more: Given = {}) => (await registered(api.database, more)).id;
const child = () => adult({ birth: '2013-03-03' });
async function assign(personId: string, unit: string, more: object = {}, login = 'registrar'): Promise<readonly string[]> {
  const { errors } = await api
    .as(login)
    .query('mutation ($input: AssignUnitInput!) { assignUnit(input: $input) { person { id } } }', { input: { personId, unit, ...more } });
  const all = (errors ?? []) as readonly {
    extensions?: { code?: string; refusals?: readonly { rule: string }[]; fields?: readonly { path: string; code: string }[] };
  }[];
  return all.flatMap(
    ({ extensions }) =>
      extensions?.refusals?.map(({ rule }) => rule) ??
      extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.code ?? ''],
  );
}
const custodyOf = async (login: string, id: string) => {
  const { data } = await api
    .as(login)
    .query<{ detainee: { currentCustody: { unit: string | null; unitStays: object[] } | null } }>(
      'query ($id: ID!) { detainee(id: $id) { currentCustody { unit unitStays { unit since until } } } }',
      { id },
    );
  return data?.detainee.currentCustody;
};
let units = 0;
const freshUnit = () => {
  units += 1;
  return `B-${units}`;
};

describe('the unit of a place', () => {
  it('is where the person is now; where it was stays on record, and ends with custody', async () => {
    const id = await adult();
    expect(await assign(id, 'A-1', { since: '2026-02-02T08:00:00Z' })).toEqual([]);
    expect(await assign(id, 'A-2', { since: '2026-02-05T08:00:00Z' })).toEqual([]);
    expect(await custodyOf('legal-1', id)).toEqual({
      unit: 'A-2',
      unitStays: [
        { unit: 'A-1', since: '2026-02-02T08:00:00.000Z', until: '2026-02-05T08:00:00.000Z' },
        { unit: 'A-2', since: '2026-02-05T08:00:00.000Z', until: null },
      ],
    });
    await api.database.query(
      `update custody_episode set ended_at = '2026-02-09T08:00:00Z', end_reason = 'RELEASE', end_recorded_at = now() where person_id = $1`,
      [id],
    );
    const { rows } = await api.database.query('select until from unit_stay where person_id = $1 order by since desc limit 1', [id]);
    expect(rows).toEqual([{ until: new Date('2026-02-09T08:00:00Z') }]);
    expect(await assign(id, 'A-3')).toEqual(['I-02']);
  });

  it('is named as units are, in the order of time, and by the registrar', async () => {
    const id = await adult();
    expect(await assign(id, 'block two')).toEqual(['input.unit INVALID_VALUE']);
    expect(await assign(id, 'C-1', { since: '2020-01-01T00:00:00Z' })).toEqual(['input.since DATE_ORDER']);
    expect(await assign(id, 'C-1', {}, 'legal-1')).toEqual(['FORBIDDEN']);
    expect(await assign(id, 'C-1')).toEqual([]);
    expect(await assign(id, 'C-1')).toEqual(['input.unit CONFLICT']);
    expect(await assign(await adult({ kind: 'PROTECTED_RESIDENT' }), 'C-2')).toEqual(['M7']);
    expect(await assign('10aaaaaa-aaaa-8aaa-8aaa-aaaaaaaaaaaa', 'C-2')).toEqual(['NOT_FOUND']);
  });
});

describe('who shares no unit', () => {
  it.each<[string, string, Given, Given]>([
    ['UNIT-CHILD', 'a child and an adult', { birth: '2013-03-03' }, {}],
    ['UNIT-CHILD', 'an adult and who may be a child', {}, { birth: null }],
    ['UNIT-SEX', 'a woman and a man', { sex: 'FEMALE' }, { sex: 'MALE' }],
  ])('%s: %s', async (rule, _who, first, second) => {
    const unit = freshUnit();
    expect(await assign(await adult(first), unit)).toEqual([]);
    const id = await adult(second);
    expect(await assign(id, unit)).toEqual([rule]);
    expect((await custodyOf('registrar', id))?.unit).toBeNull();
    // The same unit of another place is another unit.
    expect(await assign(await adult({ ...second, facility: 'IRQ-RASHAD' }), unit)).toEqual([]);
  });

  it('UNIT-UNTRIED: who is not finally convicted and a convict', async () => {
    const unit = freshUnit();
    const convict = await adult();
    await api.database.query(`update person set legal_status = 'CONVICTED_FINAL' where id = $1`, [convict]);
    expect(await assign(convict, unit)).toEqual([]);
    expect(await assign(await adult(), unit)).toEqual(['UNIT-UNTRIED']);
  });

  it('but a child and its mother do, and whoever comes after those who left', async () => {
    const [mother, baby] = [await adult({ sex: 'FEMALE' }), await child()];
    await api.database.query(
      `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'PARENT', 'DNA', $3, now())`,
      [baby, mother, api.accountId('child-1')],
    );
    const unit = freshUnit();
    expect(await assign(mother, unit)).toEqual([]);
    expect(await assign(baby, unit)).toEqual([]);
    const man = await adult();
    expect(await assign(man, unit)).toEqual(['UNIT-CHILD', 'UNIT-SEX']);
    for (const id of [mother, baby]) expect(await assign(id, freshUnit())).toEqual([]);
    expect(await assign(man, unit)).toEqual([]);
  });

  it('nor do two who come at once to an empty one: the second is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const unit = freshUnit();
      const answers = await Promise.all([assign(await child(), unit), assign(await adult(), unit)]);
      expect(answers.map((rules) => rules.join()).sort()).toEqual(['', 'UNIT-CHILD']);
    }
  });

  it('which the database holds, whoever writes', async () => {
    const unit = freshUnit();
    await assign(await child(), unit);
    const id = await adult();
    const byHand = (name: string) =>
      api.database.query(
        `insert into unit_stay (id, person_id, episode_id, facility_id, unit, since, recorded_by, recorded_at)
         select gen_random_uuid(), e.person_id, e.id, e.facility_id, $2, now(), $3, now() from custody_episode e where e.person_id = $1`,
        [id, name, api.accountId('registrar')],
      );
    await expect(byHand(unit)).rejects.toMatchObject({ constraint: 'unit_keeps_apart' });
    await byHand(freshUnit());
    await expect(api.database.query(`update unit_stay set unit = 'Z-9' where person_id = $1`, [id])).rejects.toMatchObject({
      constraint: 'unit_stay_is_kept',
    });
  });
});

describe('who may be a child after all', () => {
  const REASONS = 'Says it is sixteen, and looks it as well.';
  const say = async (login: string, verb: string, input: object) => {
    const { codes } = await api
      .as(login)
      .query(`mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { person { id } } }`, { input });
    expect(codes).toEqual([]);
  };
  const doubt = (personId: string) => say('registrar', 'raiseAgeDoubt', { personId, reasons: REASONS });
  const toMove = async (login: string, personId: string) => {
    const { tasks } = await api
      .as(login)
      .must<{ tasks: { nodes: { ownerRole: string; doneAt: string | null }[] } }>(
        'query ($id: ID!) { tasks(filter: { kind: ["MOVE_APART"], personId: $id }) { nodes { ownerRole doneAt } } }',
        { id: personId },
      );
    return tasks.nodes.map(({ ownerRole, doneAt }) => [ownerRole, doneAt === null ? 'open' : 'done']);
  };
  async function sharing(...others: readonly string[]): Promise<string> {
    const [id, unit] = [await adult(), freshUnit()];
    for (const one of [id, ...others]) expect(await assign(one, unit)).toEqual([]);
    return id;
  }
  async function foundAdult(personId: string): Promise<void> {
    await say('child-1', 'protectAsChild', { personId, separation: 'Juvenile wing' });
    await say('child-1', 'beginAgeAssessment', { personId, supporter: 'Guardian of the court', informedLang: 'ar' });
    const finding = { result: 'ADULT', rangeMin: 19, rangeMax: 22, methods: ['Interview', 'School records'], reasons: REASONS };
    for (const login of ['child-1', 'legal-1']) await say(login, 'determineAge', { personId, ...finding });
  }

  it('and shares a unit with adults is moved apart by a task of child protection, until it is', async () => {
    const id = await sharing(await adult());
    await doubt(id);
    expect(await toMove('child-1', id)).toEqual([['CHILD_PROTECTION_OFFICER', 'open']]);
    expect(await assign(id, freshUnit())).toEqual([]);
    expect(await toMove('child-1', id)).toEqual([['CHILD_PROTECTION_OFFICER', 'done']]);
  });

  it('has a day for it, as a clock and on the tasks, met once it is recorded how and no adult shares the unit', async () => {
    const clock = async (id: string) =>
      (
        await api.database.query(
          `select c.status, extract(epoch from c.due_at - c.started_at) / 3600 = 24 as a_day,
             (select bool_and(t.due_at = c.due_at) from task t where t.person_id = c.person_id and t.kind in ('MOVE_APART', 'AGE_DETERMINATION')) as on_tasks
           from clock c where c.subject_id = $1 and c.kind = 'KEPT_APART'`,
          [id],
        )
      ).rows;
    const id = await sharing(await adult());
    await doubt(id);
    expect(await clock(id)).toEqual([{ status: 'RUNNING', a_day: true, on_tasks: true }]);
    const dueWithin = async (hours: number) =>
      (
        await api
          .as('child-1')
          .must<{ tasks: { totalCount: number } }>('query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount } }', {
            filter: { mine: true, open: true, personId: id, dueBefore: new Date(api.now().getTime() + hours * 3_600_000) },
          })
      ).tasks.totalCount;
    expect([await dueWithin(0), await dueWithin(25)]).toEqual([0, 2]);
    await say('child-1', 'protectAsChild', { personId: id, separation: 'Juvenile wing' });
    expect(await clock(id)).toMatchObject([{ status: 'RUNNING' }]);
    await assign(id, freshUnit());
    expect(await clock(id)).toMatchObject([{ status: 'MET' }]);
    const moved = await sharing(await adult());
    await doubt(moved);
    await assign(moved, freshUnit());
    expect(await clock(moved)).toMatchObject([{ status: 'RUNNING' }]);
    await say('child-1', 'protectAsChild', { personId: moved, separation: 'Juvenile wing' });
    expect(await clock(moved)).toMatchObject([{ status: 'MET' }]);
  });

  it('is owed nothing of it any more once found an adult, or in nobody’s custody; nobody who is in none is owed it', async () => {
    const kept = async (id: string) =>
      (
        await api.database.query(
          `select c.status, (select count(*)::int from task t where t.person_id = $1 and t.kind = 'MOVE_APART' and t.done_at is null) as open
           from clock c where c.subject_id = $1 and c.kind = 'KEPT_APART'`,
          [id],
        )
      ).rows;
    const [grown, gone] = [await sharing(await adult()), await sharing(await adult())];
    for (const id of [grown, gone]) await doubt(id);
    await foundAdult(grown);
    const ended = { personId: gone, reason: 'ESCAPE', endedAt: api.now().toISOString(), destination: 'unknown' };
    await say('registrar', 'recordCustodyEnd', ended);
    for (const id of [grown, gone]) expect(await kept(id)).toEqual([{ status: 'STOPPED', open: 0 }]);
    const resident = await adult({ kind: 'PROTECTED_RESIDENT' });
    await doubt(resident);
    expect(await kept(resident)).toEqual([]);
  });

  it('but alone in its unit, in none, or with its family there, stays where it is', async () => {
    const alone = await sharing();
    const nowhere = await adult();
    const father = await adult();
    const son = await sharing(father);
    await api.database.query(
      `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'PARENT', 'DNA', $3, now())`,
      [son, father, api.accountId('child-1')],
    );
    for (const id of [alone, nowhere, son]) {
      await doubt(id);
      expect(await toMove('child-1', id)).toEqual([]);
    }
  });

  it('and is found an adult is moved no more; who appeals is called for again', async () => {
    const id = await sharing(await adult());
    await doubt(id);
    await foundAdult(id);
    expect(await toMove('child-1', id)).toEqual([['CHILD_PROTECTION_OFFICER', 'done']]);
    await say('legal-1', 'serveAgeDetermination', { personId: id, lang: 'ar' });
    await say('court', 'appealAgeDetermination', { personId: id, reasons: REASONS });
    expect(await toMove('child-1', id)).toEqual([
      ['CHILD_PROTECTION_OFFICER', 'done'],
      ['CHILD_PROTECTION_OFFICER', 'open'],
    ]);
  });

  it('leaves no task where the doubt is refused', async () => {
    const id = await sharing(await adult());
    const { codes } = await api
      .as('liaison-fra')
      .query('mutation ($input: RaiseAgeDoubtInput!) { raiseAgeDoubt(input: $input) { person { id } } }', {
        input: { personId: id, reasons: REASONS },
      });
    expect(codes).toHaveLength(1);
    expect(await toMove('child-1', id)).toEqual([]);
  });
});

describe('who has to be apart by now', () => {
  const tasks = async (id: string) =>
    (
      await api.database.query<{ owner_role: string; done: boolean }>(
        `select owner_role, done_at is not null as done from task where person_id = $1 and kind = 'UNIT_CONFLICT'`,
        [id],
      )
    ).rows.map(({ owner_role, done }) => `${owner_role} ${done ? 'done' : 'open'}`);

  it.each([
    ['whose sentence became final', `update person set legal_status = 'CONVICTED_FINAL' where id = $1`],
    ['whose sex was corrected', `update person set sex = 'FEMALE' where id = $1`],
  ])('as somebody %s, is moved by the registrar, once, and until one of them is elsewhere', async (_who, becomes) => {
    const [one, other] = [await adult(), await adult()];
    const unit = freshUnit();
    for (const id of [one, other]) expect(await assign(id, unit)).toEqual([]);
    await watchUnits(api.commands);
    expect([await tasks(one), await tasks(other)]).toEqual([[], []]);
    await api.database.query(becomes, [one]);
    await watchUnits(api.commands);
    await watchUnits(api.commands);
    expect([await tasks(one), await tasks(other)]).toEqual([['REGISTRAR open'], ['REGISTRAR open']]);
    expect(await assign(one, freshUnit())).toEqual([]);
    await watchUnits(api.commands);
    expect([await tasks(one), await tasks(other)]).toEqual([['REGISTRAR done'], ['REGISTRAR done']]);
  });
});
