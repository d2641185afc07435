import { newId } from '../../../domain/reference/nodeId';
import { givenNational, REASONS } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { statementsOf } from '../../support/statementsOf';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = async (text: string, values: readonly unknown[] = []) => (await api.database.query(text, [...values])).rows;
const FIELDS = `id ref inquirer country inquirerName relation purpose names birth sex circumstances receipt receivedAt status
  person { ref displayName } releasedAt version availableActions { action }`;
type Inquiry = Record<string, unknown> & { id: string; ref: string; status: string; person: { ref: string } | null };
const run = async (login: string, verb: string, input: object, fields = FIELDS) => {
  const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { tracingInquiry: Inquiry }>>(
      `mutation ($input: ${name}) { ${verb}(input: $input) { tracingInquiry { ${fields} } } }`,
      { input },
    );
  const refusals = (answer.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[];
  return { inquiry: answer.data?.[verb]?.tracingInquiry, codes: answer.codes, rules: refusals.map(({ rule }) => rule) };
};
const read = async (login: string, id: string) => {
  const answer = await api
    .as(login)
    .query<{ tracingInquiry: Inquiry | null }>(`query ($id: ID!) { tracingInquiry(id: $id) { ${FIELDS} } }`, { id });
  return answer.data?.tracingInquiry ?? null;
};
const ofState = (names: string[]) => ({ inquirer: 'STATE', inquirerName: 'Consular section', purpose: 'Search for a national', names });
const file = async (login: string, input: object) => {
  const { inquiry, codes } = await run(login, 'fileTracingInquiry', input);
  if (!inquiry) throw new Error(codes.join());
  return inquiry;
};
/** Somebody who chose the consulate of FRA, without a claim that FRA sees. */
const givenUnseen = async (choice = 'REQUESTED', fears = false) => {
  const person = await registered(api.database, { name: 'Yusuf Example' });
  await sql(
    `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, fears_state, recorded_by, recorded_at) values ($1, $2, 'FRA', $3, now(), 'fr', $4, $5, now())`,
    [newId('Part'), person.id, choice, fears, api.accountId('legal-1')],
  );
  return person;
};
const masked = (inquiry: Inquiry | null) => JSON.stringify({ ...inquiry, id: '', ref: '', receivedAt: '', names: [] });

describe('D.3.4: nothing distinguishes who is on the register from who is not', () => {
  it('the receipt has the same body, and the same statements write it', async () => {
    await registered(api.database, { name: 'Khalid Example' });
    const bodies: string[] = [];
    const texts: string[][] = [];
    for (const name of ['Khalid Example', 'Nobody Whatever']) {
      texts.push(await statementsOf(async () => bodies.push(masked(await file('liaison-fra', ofState([name]))))));
    }
    expect(bodies[0]).toBe(bodies[1]);
    expect(texts[0]).toEqual(texts[1]);
    expect((texts[0] ?? []).filter((text) => /\bperson\b|person_name|name_key/.test(text.replace(/person_id/g, '')))).toEqual([]);
  });

  it('whatever is done with it, an unanswered inquiry reads the same to the State, alone and in its list', async () => {
    const person = await givenUnseen('DECLINED');
    const [received, unmatched, matched, withheld] = await Promise.all(
      Array.from({ length: 4 }, () => file('liaison-fra', ofState(['Yusuf Example']))),
    );
    if (!received || !unmatched || !matched || !withheld) throw new Error('Four inquiries were filed.');
    await run('legal-1', 'declareTracingUnmatched', { inquiryId: unmatched.id, reasons: REASONS });
    for (const { id } of [matched, withheld]) await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    await run('legal-1', 'withholdTracingInquiry', { inquiryId: withheld.id, reasons: REASONS });
    const seen = await Promise.all([received, unmatched, matched, withheld].map(({ id }) => read('liaison-fra', id)));
    expect(new Set(seen.map(masked)).size).toBe(1);
    expect(seen[0]).toMatchObject({ status: 'RECEIVED', person: null, releasedAt: null, version: 1, availableActions: [] });
    expect(await Promise.all([unmatched, matched, withheld].map(async ({ id }) => (await read('legal-2', id))?.status))).toEqual([
      'UNMATCHED',
      'MATCHED',
      'WITHHELD',
    ]);
    const events = await api
      .as('liaison-fra')
      .query<{ tracingInquiries: { nodes: Inquiry[] } }>(`{ tracingInquiries(first: 50) { nodes { ${FIELDS} } } }`);
    const listed =
      events.data?.tracingInquiries.nodes.filter(({ id }) => [received.id, unmatched.id, matched.id, withheld.id].includes(id)) ?? [];
    expect(new Set(listed.map(masked)).size).toBe(1);
  });

  it('no filter, no restricted field and no refusal tells a State more', async () => {
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    for (const filter of ['{ status: [MATCHED] }', '{ inquirer: [STATE] }'])
      expect((await api.as('liaison-fra').query(`{ tracingInquiries(first: 5, filter: ${filter}) { nodes { id } } }`)).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
    for (const field of ['matchedAt', 'reasons', 'told', 'interestShown'])
      expect((await api.as('liaison-fra').query(`query ($id: ID!) { tracingInquiry(id: $id) { ${field} } }`, { id })).codes).toEqual([
        'FIELD_RESTRICTED',
      ]);
    expect(await read('liaison-deu', id)).toBeNull();
    expect((await api.as('liaison-fra').query('query ($id: ID!) { tracingCandidates(inquiryId: $id) { score } }', { id })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('a legal officer matches by hand', () => {
  it('I-37: candidates come by their names with reasons, and change nothing', async () => {
    const person = await registered(api.database, { name: 'Abdelkarim Beispielmann' });
    await sql(`select 1`);
    const { id } = await file('liaison-fra', ofState(['Abdelkarim Beispielmann']));
    const answer = await api
      .as('legal-1')
      .query<{ tracingCandidates: { person: { ref: string }; score: number }[] }>(
        'query ($id: ID!) { tracingCandidates(inquiryId: $id) { person { ref } score reasons { field } } }',
        { id },
      );
    expect(answer.codes).toEqual([]);
    expect((await read('legal-1', id))?.status).toBe('RECEIVED');
    const matched = await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    expect(matched.inquiry).toMatchObject({ status: 'MATCHED', person: { ref: person.ref } });
    expect((await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id })).codes).toEqual(['INVALID_TRANSITION']);
    const undone = await run('legal-2', 'undoTracingMatch', { inquiryId: id, reasons: REASONS });
    expect(undone.inquiry).toMatchObject({ status: 'RECEIVED', person: null });
  });

  it('an absent person or inquiry is NOT_FOUND, and other roles may not', async () => {
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    expect((await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: newId('Person') })).codes).toEqual(['NOT_FOUND']);
    expect((await run('legal-1', 'declareTracingUnmatched', { inquiryId: newId('Part'), reasons: REASONS })).codes).toEqual(['NOT_FOUND']);
    expect((await run('registrar', 'matchTracingInquiry', { inquiryId: id, personId: newId('Person') })).codes).toEqual(['FORBIDDEN']);
    expect((await run('legal-1', 'declareTracingUnmatched', { inquiryId: id, reasons: 'No.' })).codes).toEqual(['REASON_REQUIRED']);
  });
});

describe('the answer', () => {
  const open = (personId: string) =>
    api
      .as('liaison-fra')
      .query(
        'mutation ($input: OpenRepatriationRequestInput!) { openRepatriationRequest(input: $input) { repatriationRequest { state } } }',
        {
          input: { personId, destination: 'FRA', route: 'PRE_TRIAL_RETURN' },
        },
      );

  it('RQ1: released to a State, it sees the person, the disclosure is on record, and it may open a request', async () => {
    const person = await givenUnseen();
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    expect((await open(person.id)).codes).toEqual(['NOT_FOUND']);
    await run('legal-1', 'releaseTracingInquiry', { inquiryId: id });
    expect(await read('liaison-fra', id)).toMatchObject({ status: 'RELEASED', person: { ref: person.ref } });
    expect(await sql('select kind, country from data_transfer where person_id = $1', [person.id])).toEqual([
      { kind: 'TRACING_RELEASE', country: 'FRA' },
    ]);
    expect((await open(person.id)).codes).toEqual([]);
  });

  it.each([
    ['I-13', 'DECLINED', false],
    ['I-13', 'UNDECIDED', false],
    ['I-14', 'REQUESTED', true],
  ] as const)('%s: is not given to a State of which the person chose %s, fearing it %s', async (rule, choice, fears) => {
    const person = await givenUnseen(choice, fears);
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    expect((await run('legal-1', 'releaseTracingInquiry', { inquiryId: id })).rules).toEqual([rule]);
    expect(await sql('select 1 from person_access where person_id = $1', [person.id])).toEqual([]);
    expect(await sql('select 1 from data_transfer where person_id = $1', [person.id])).toEqual([]);
  });

  it('I-14: a fear recorded afterwards takes the answer back out of the State’s sight', async () => {
    const person = await givenUnseen();
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    await run('legal-1', 'releaseTracingInquiry', { inquiryId: id });
    const input = {
      personId: person.id,
      country: 'FRA',
      choice: 'REQUESTED',
      informedAt: new Date().toISOString(),
      informedLang: 'fr',
      fearsState: true,
    };
    const fear = await api
      .as('legal-1')
      .query('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { __typename } }', { input });
    expect(fear.codes).toEqual([]);
    expect(await read('liaison-fra', id)).toMatchObject({ status: 'RECEIVED', person: null, releasedAt: null });
  });

  it('I-33: what the ICRC is told is a disclosure to an organisation of no State, with what of the person', async () => {
    const person = await givenNational(api);
    const asked = { inquirer: 'ICRC', inquirerName: 'A delegation', purpose: 'To restore contact', names: ['Adam Example'] };
    const { id } = await file('legal-1', asked);
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    await run('legal-1', 'releaseTracingInquiry', { inquiryId: id, told: ['WHEREABOUTS'], interestShown: 'A request of its delegation' });
    const [sent] = await sql(
      'select kind, country, recipient_authority as recipient, basis, items from data_transfer where person_id = $1',
      [person.id],
    );
    expect(sent).toMatchObject({
      kind: 'TRACING_RELEASE',
      country: 'XXX',
      recipient: 'International Committee of the Red Cross',
      basis: 'CASE_BY_CASE',
      items: expect.stringContaining('WHEREABOUTS'),
    });
  });

  it('ICPPED 18: family and counsel are told what is recorded, their interest shown; the family not against the person’s wish', async () => {
    const person = await givenNational(api);
    const asked = {
      inquirer: 'FAMILY',
      inquirerName: 'A sister',
      relation: 'Sister',
      purpose: 'To know where he is',
      names: ['Adam Example'],
    };
    const { id } = await file('registrar', asked);
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    expect((await run('legal-1', 'releaseTracingInquiry', { inquiryId: id })).codes).toEqual(['BAD_USER_INPUT']);
    const answer = { inquiryId: id, told: ['WHEREABOUTS', 'ORDERING_AUTHORITY'], interestShown: 'Extract of the family register' };
    await sql(
      `insert into family_notification (id, person_id, event, wish, recorded_by, recorded_at) values ($1, $2, 'DETENTION', 'DO_NOT', $3, now())`,
      [newId('Part'), person.id, api.accountId('registrar')],
    );
    expect((await run('legal-1', 'releaseTracingInquiry', answer)).rules).toEqual(['WISH']);
    await sql('delete from family_notification where person_id = $1', [person.id]);
    expect((await run('legal-1', 'releaseTracingInquiry', answer, 'status told interestShown')).inquiry).toEqual({
      status: 'RELEASED',
      told: ['WHEREABOUTS', 'ORDERING_AUTHORITY'],
      interestShown: 'Extract of the family register',
    });
    expect(await sql(`select 1 from person_access where person_id = $1 and reason = 'TRACING_RELEASED'`, [person.id])).toEqual([]);
  });

  it('two officers at once release once', async () => {
    const person = await givenUnseen();
    const { id } = await file('liaison-fra', ofState(['Yusuf Example']));
    await run('legal-1', 'matchTracingInquiry', { inquiryId: id, personId: person.id });
    const answers = await Promise.all(['legal-1', 'legal-2'].map((login) => run(login, 'releaseTracingInquiry', { inquiryId: id })));
    expect(answers.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['DONE', 'INVALID_TRANSITION']);
    expect(await sql('select 1 from data_transfer where person_id = $1', [person.id])).toHaveLength(1);
  });
});

describe('who asks', () => {
  it('a State for itself alone, a custodial officer for the others alone, each with what is needed', async () => {
    expect((await run('legal-1', 'fileTracingInquiry', ofState(['A Name']))).codes).toEqual(['FORBIDDEN']);
    const family = { inquirer: 'FAMILY', inquirerName: 'A sister', purpose: 'To know', names: ['A Name'] };
    expect((await run('liaison-fra', 'fileTracingInquiry', { ...family, relation: 'Sister' })).codes).toEqual(['FORBIDDEN']);
    expect((await run('legal-1', 'fileTracingInquiry', family)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await run('legal-1', 'fileTracingInquiry', { ...family, relation: 'Sister', names: [] })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await run('legal-1', 'fileTracingInquiry', { ...family, relation: 'Sister', birth: 'long ago' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect((await run('prosecutor', 'fileTracingInquiry', { ...family, relation: 'Sister' })).codes).toEqual(['FORBIDDEN']);
  });
});
