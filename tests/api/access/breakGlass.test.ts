import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
import { type Answer, startTestApi, type TestApi } from '../../support/testApi';

const WHY = 'A medical emergency during the night, no health officer on duty.';
const START = new Date('2026-05-01T02:00:00Z');
const minutes = (n: number) => new Date(START.getTime() + n * 60_000);

let api: TestApi;
let person: { readonly id: string; readonly ref: string };
let other: { readonly id: string; readonly ref: string };
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  api.setNow(START);
  person = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  other = await registered(api.database);
});
afterEach(() => api.database.query(`update break_glass set status = 'ENDED' where status = 'OPEN'`));
afterAll(() => api.close());

interface Glass {
  readonly id: string;
  readonly status: string;
  readonly endsAt: string | null;
  readonly availableActions: readonly { readonly action: string; readonly allowed: boolean }[];
}

const act = (login: string, verb: string, input: object) =>
  api
    .as(login)
    .query<Record<string, { breakGlass: Glass }>>(
      `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { breakGlass { id status endsAt availableActions { action allowed } } } }`,
      { input },
    );

async function done(login: string, verb: string, input: object): Promise<Glass> {
  const answer = await act(login, verb, input);
  const glass = answer.data?.[verb]?.breakGlass;
  if (!glass) throw new Error(`${verb} as ${login}: ${JSON.stringify(answer.errors)}`);
  return glass;
}

const ask = (login: string, categories: readonly string[], personId = person.id) =>
  done(login, 'requestBreakGlass', { personId, categories, reasons: WHY });

async function open(login: string, categories: readonly string[]): Promise<Glass> {
  const { id: breakGlassId } = await ask(login, categories);
  await done('dpo', 'approveBreakGlass', { breakGlassId });
  return done('decision-1', 'approveBreakGlass', { breakGlassId });
}

const look = (
  login: string,
  fields: string,
  id = person.id,
  purpose = 'PROSECUTION',
): Promise<Answer<{ detainee: Record<string, unknown> | null }>> =>
  api.as(login).query(`query ($id: ID) { detainee(id: $id) { ref ${fields} } }`, { id }, { purpose });

describe('emergency access to a file', () => {
  it('opens what was asked for, of this person, to this officer, after both approvals', async () => {
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
    const { id: breakGlassId } = await ask('prosecutor', ['HEALTH']);
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
    expect((await done('decision-1', 'approveBreakGlass', { breakGlassId })).status).toBe('REQUESTED');
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
    const opened = await done('dpo', 'approveBreakGlass', { breakGlassId });
    expect(opened).toMatchObject({ status: 'OPEN', endsAt: minutes(60).toISOString() });
    expect(await look('prosecutor', 'healthEvents { id }')).toMatchObject({ codes: [], data: { detainee: { healthEvents: [] } } });
    expect((await look('prosecutor', 'biometrics { id }')).codes).toEqual(['FIELD_RESTRICTED']);
    expect((await look('prosecutor', 'healthEvents { id }', other.id)).codes).toEqual(['FIELD_RESTRICTED']);
    expect((await look('court', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
  });

  it('opens in a list only the person that it is for', async () => {
    await open('prosecutor', ['HEALTH']);
    const answer = await api
      .as('prosecutor')
      .query<{ detainees: { nodes: { id: string; healthEvents: unknown }[] } }>(
        '{ detainees(first: 100) { nodes { id healthEvents { id } } } }',
        {},
        { purpose: 'PROSECUTION' },
      );
    const read = answer.data?.detainees.nodes.filter(({ healthEvents }) => healthEvents !== null).map(({ id }) => id);
    expect(read).toEqual([person.id]);
  });

  it('ends by itself after an hour', async () => {
    const { id } = await open('prosecutor', ['HEALTH']);
    api.setNow(minutes(59));
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual([]);
    api.setNow(minutes(60));
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
    const list = await api
      .as('prosecutor')
      .must<{ breakGlasses: { nodes: Glass[] } }>('query ($id: ID) { breakGlasses(filter: { personId: $id }) { nodes { id status } } }', {
        id: person.id,
      });
    expect(list.breakGlasses.nodes).toEqual([{ id, status: 'ENDED' }]);
    expect((await act('prosecutor', 'endBreakGlass', { breakGlassId: id })).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('is ended before by its officer or the data-protection officer, and by nobody else', async () => {
    const { id: breakGlassId } = await open('prosecutor', ['HEALTH']);
    expect((await act('court', 'endBreakGlass', { breakGlassId })).codes).toEqual(['NOT_FOUND']);
    expect((await act('decision-2', 'endBreakGlass', { breakGlassId })).codes).toEqual(['GUARD_FAILED']);
    expect((await done('dpo', 'endBreakGlass', { breakGlassId })).status).toBe('ENDED');
    expect((await look('prosecutor', 'healthEvents { id }')).codes).toEqual(['FIELD_RESTRICTED']);
  });

  it('still asks for a stated purpose', async () => {
    await open('prosecutor', ['HEALTH']);
    const answer = await api.as('prosecutor').query('query ($id: ID) { detainee(id: $id) { healthEvents { id } } }', { id: person.id });
    expect(answer.codes).toEqual(['PURPOSE_REQUIRED']);
  });

  it('carries its id into the audit of each read under it, and of no other read', async () => {
    const { id } = await open('prosecutor', ['HEALTH']);
    await look('prosecutor', 'healthEvents { id }');
    await look('prosecutor', 'displayName');
    await look('legal-1', 'healthEvents { id }');
    const { rows } = await api.database.query(
      `select actor, fields from audit_entry where operation = 'detainee' and subjects @> array[$1::uuid] order by at`,
      [person.id],
    );
    const under = rows.map(({ actor, fields }) => [actor, fields.filter((field: string) => field.startsWith('break-glass'))]);
    expect(under).toEqual([
      ['Prosecutor', [`break-glass ${id}`]],
      ['Prosecutor', []],
      ['Legal officer 1', []],
    ]);
  });

  it('is told to the data-protection officer at once, and stays in the file', async () => {
    const { id } = await open('prosecutor', ['HEALTH']);
    const { tasks } = await api.as('dpo').must<{ tasks: { nodes: { kind: string }[] } }>('{ tasks(first: 100) { nodes { kind } } }');
    expect(tasks.nodes.map(({ kind }) => kind)).toContain('BREAK_GLASS');
    const { rows } = await api.database.query(
      `select action, actor_name, audience, to_state from case_event where person_id = $1 and detail ->> 'breakGlassId' = $2 order by recorded_at, id`,
      [person.id, id],
    );
    expect(rows.map(({ action, to_state: to, audience }) => `${action} ${to} ${audience}`).sort()).toEqual([
      'approveBreakGlass OPEN CUSTODIAL',
      'approveBreakGlass REQUESTED CUSTODIAL',
      'requestBreakGlass REQUESTED CUSTODIAL',
    ]);
  });
});

describe('emergency access is not given', () => {
  it.each([
    ['registrar', ['EVIDENCE']],
    ['biometrics', ['CHILD']],
    ['prosecutor', ['CONSULAR']],
    ['legal-1', ['AUDIT']],
    ['prosecutor', ['HEALTH', 'CONSULAR']],
  ])('to %s for %j: above the ceiling, or opened by no emergency', async (login, categories) => {
    const answer = await act(login, 'requestBreakGlass', { personId: person.id, categories, reasons: WHY });
    expect(answer.codes).toEqual(['GUARD_FAILED']);
    expect(answer.errors[0]?.extensions?.['refusals']).toMatchObject([{ rule: 'BG-CEILING' }]);
    expect((await api.database.query('select 1 from break_glass where person_id = $1', [person.id])).rowCount).toBe(0);
  });

  it.each(['liaison-fra', 'analyst', 'auditor', 'admin', 'monitor', 'dpo'])('to %s at all', async (login) => {
    expect((await act(login, 'requestBreakGlass', { personId: person.id, categories: ['HEALTH'], reasons: WHY })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('without reasons', async () => {
    expect((await act('court', 'requestBreakGlass', { personId: person.id, categories: ['HEALTH'], reasons: 'Urgent.' })).codes).toEqual([
      'REASON_REQUIRED',
    ]);
  });

  it('by one role alone, by the officer who asks, or twice by the same', async () => {
    const { id: breakGlassId } = await ask('decision-1', ['HEALTH']);
    expect((await act('decision-1', 'approveBreakGlass', { breakGlassId })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await done('decision-2', 'approveBreakGlass', { breakGlassId });
    expect((await act('decision-2', 'approveBreakGlass', { breakGlassId })).codes).toEqual(['FOUR_EYES_REQUIRED']);
    const { id: next } = await ask('court', ['HEALTH']);
    await done('decision-1', 'approveBreakGlass', { breakGlassId: next });
    const second = await act('decision-2', 'approveBreakGlass', { breakGlassId: next });
    expect(second.codes).toEqual(['GUARD_FAILED']);
    expect(second.errors[0]?.extensions?.['refusals']).toMatchObject([{ rule: 'BG-ROLES' }]);
  });

  it('a day later', async () => {
    const { id: breakGlassId } = await ask('court', ['HEALTH']);
    api.setNow(minutes(24 * 60 + 1));
    expect((await act('dpo', 'approveBreakGlass', { breakGlassId })).codes).toEqual(['GUARD_FAILED']);
  });

  it('to the file of a case that the officer is kept out of, nor once it was refused', async () => {
    await api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Related', now())`, [
      person.id,
      api.accountId('court'),
    ]);
    expect((await act('court', 'requestBreakGlass', { personId: person.id, categories: ['HEALTH'], reasons: WHY })).codes).toEqual([
      'NOT_FOUND',
    ]);
    const { id: breakGlassId } = await ask('prosecutor', ['HEALTH']);
    expect((await done('dpo', 'declineBreakGlass', { breakGlassId, reasons: WHY })).status).toBe('DECLINED');
    expect((await act('decision-1', 'approveBreakGlass', { breakGlassId })).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('by the database either: not alone, not longer than an hour, not above the law', async () => {
    const put = (columns: string, values: string) =>
      api.database.query(
        `insert into break_glass (id, person_id, account_id, reason, requested_at, ${columns})
         values (gen_random_uuid(), $1, $2, $3, now(), ${values})`,
        [person.id, api.accountId('registrar'), SEALED_FORM],
      );
    await expect(
      put('role, categories, status, opened_at, ends_at', `'REGISTRAR', '{HEALTH}', 'OPEN', now(), now() + interval '1 minute'`),
    ).rejects.toMatchObject({ constraint: 'break_glass_opened_by_two' });
    await expect(
      put('role, categories, status, opened_at, ends_at', `'REGISTRAR', '{HEALTH}', 'ENDED', now(), now() + interval '61 minutes'`),
    ).rejects.toMatchObject({ constraint: 'break_glass_an_hour_at_most' });
    await expect(put('role, categories, status', `'REGISTRAR', '{EVIDENCE}', 'REQUESTED'`)).rejects.toMatchObject({
      constraint: 'break_glass_evidence_for_the_law',
    });
    await expect(put('role, categories, status', `'LEGAL_OFFICER', '{CONSULAR}', 'REQUESTED'`)).rejects.toMatchObject({ code: '23514' });
  });
});
