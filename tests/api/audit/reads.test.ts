import { createHash } from 'node:crypto';
import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import { mayCall } from '../../../domain/access/operations';
import { newId } from '../../../domain/reference/nodeId';
import { createSchema } from '../../../server/schema';
import { populate } from '../../fuzz/population';
import { type AuditLog, openAuditLog } from '../../support/auditLog';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let log: AuditLog;
beforeAll(async () => {
  api = await startTestApi();
  log = openAuditLog(api);
});
afterAll(async () => {
  log.close();
  await api.close();
});

interface Left {
  readonly id: string;
  readonly operation: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly subjects: string[];
  readonly classes: number[];
  readonly fields: string[];
  readonly question: string | null;
  readonly salt: Buffer | null;
  readonly digest: string | null;
}
/** What an act left in the audit, in order. */
async function leftBy(act: () => Promise<unknown>): Promise<readonly Left[]> {
  const { rows: before } = await api.database.query('select coalesce(max(seq), 0) as seq from audit_entry');
  await act();
  const { rows } = await api.database.query<Left>(
    `select e.id, operation, outcome, code, subjects, field_classes as classes, fields, question, salt, question_digest as digest
     from audit_entry e left join audit_question q on q.entry_id = e.id where seq > $1 order by seq`,
    [before[0].seq],
  );
  return rows;
}
const SEARCH = 'query ($query: String!) { searchPersons(query: $query) { score person { ref } } }';
const legal = { purpose: 'REPATRIATION' };

describe('a search', () => {
  it('leaves what was searched for and whom it gave, once', async () => {
    const { registerDetainee } = await api
      .as('registrar')
      .must<{ registerDetainee: { person: { id: string } } }>(REGISTER, { input: REGISTRATION });
    const { id } = registerDetainee.person;
    const left = await leftBy(() => api.as('legal-1').must(SEARCH, { query: 'Zubaida Tarantella' }));
    expect(left).toEqual([
      expect.objectContaining({
        operation: 'searchPersons',
        subjects: [id],
        question: '{"birth":null,"first":10,"query":"Zubaida Tarantella"}',
      }),
    ]);
  });

  it('leaves what was searched for when nobody was found, and when no person was asked for', async () => {
    const [nobody] = await leftBy(() => api.as('legal-1').must(SEARCH, { query: 'Qqqqq Xxxxx' }));
    expect(nobody).toMatchObject({ operation: 'searchPersons', subjects: [], question: expect.stringContaining('Qqqqq Xxxxx') });
    const scores = await leftBy(() => api.as('legal-1').must('{ searchPersons(query: "Zubaida Tarantella") { score } }'));
    expect(scores).toEqual([expect.objectContaining({ subjects: [expect.any(String)], question: expect.stringContaining('Zubaida') })]);
  });

  it('fails when its trace cannot be written', async () => {
    await api.database.query('revoke insert on audit_question from repatria_staff');
    try {
      for (const query of ['Zubaida Tarantella', 'Qqqqq Xxxxx']) {
        const answer = await api.as('legal-1').query(SEARCH, { query });
        expect(answer).toMatchObject({ data: null, codes: ['INTERNAL'] });
      }
    } finally {
      await api.database.query('grant insert on audit_question to repatria_staff');
    }
  });

  it('by the filter of a list is one too', async () => {
    const [left] = await leftBy(() => api.as('legal-1').must('{ detainees(filter: { nationality: "FRA" }) { nodes { ref } } }'));
    expect(left).toMatchObject({ operation: 'detainees', question: '{"nationality":"FRA"}' });
    const [plain] = await leftBy(() => api.as('legal-1').must('{ detainees { nodes { ref } } }'));
    expect(plain).toMatchObject({ question: null, digest: null });
  });

  it('is in the tree as a salted digest, so that its words can be erased and the tree still stands', async () => {
    const [left] = await leftBy(() => api.as('legal-1').must(SEARCH, { query: 'Zubaida Tarantella' }));
    const digest = createHash('sha256')
      .update(left?.salt ?? Buffer.alloc(0))
      .update(left?.question ?? '', 'utf8')
      .digest('hex');
    expect(left?.digest).toBe(digest);
    await log.seal();
    const checkpoint = await log.checkpoint();
    const verdict = async (text: string) =>
      (
        await log.verify(['log', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt', '--log', 'l.jsonl'], {
          'c.txt': checkpoint,
          'l.jsonl': text,
        })
      ).lines;
    const exported = await log.export(true);
    expect(exported).toContain('Zubaida');
    expect(await verdict(exported.replaceAll('Zubaida', 'Somebody'))).toContainEqual(expect.stringContaining('was asked with other words'));
    await expect(api.database.query(`update audit_question set question = 'another'`)).rejects.toThrow(/append-only/);
    await api.database.query('delete from audit_question');
    const erased = await log.export(true);
    expect(erased).not.toContain('Zubaida');
    expect((await verdict(erased)).every((line) => !line.startsWith('FAIL'))).toBe(true);
  });
});

describe('a read of class 3 and above', () => {
  const CONSULAR = 'consularRecords { choice }';
  let person: string;
  beforeAll(async () => {
    ({ id: person } = await registered(api.database, { claims: { FRA: 'CONFIRMED' }, sharedWith: ['FRA'] }));
  });
  const ways: readonly (readonly [string, string])[] = [
    ['an object by id', `query ($id: ID) { detainee(id: $id) { ${CONSULAR} } }`],
    ['a list', `{ detainees { nodes { ${CONSULAR} } } }`],
    ['node', `query ($id: ID!) { node(id: $id) { ... on Detainee { ${CONSULAR} } } }`],
    ['nodes', `query ($id: ID!) { nodes(ids: [$id]) { ... on Detainee { ${CONSULAR} } } }`],
    ['a search', `{ searchPersons(query: "Zubaida Tarantella") { person { ... on Detainee { ${CONSULAR} } } } }`],
    ['an object of another', `{ nationalityClaims { nodes { person { ... on Detainee { ${CONSULAR} } } } } }`],
  ];

  it.each(ways)('I-34: through %s names its fields, purpose and persons', async (_, document) => {
    const left = await leftBy(() => api.as('legal-1').must(document, { id: person }, legal));
    const logged = left.filter(({ classes }) => classes.includes(3));
    expect(logged).toHaveLength(1);
    expect(logged[0]?.fields).toContain('3 Detainee.consularRecords');
    expect(logged[0]?.subjects.length).toBeGreaterThan(0);
  });

  it.each(ways)('I-34: through %s fails when the log cannot be written', async (_, document) => {
    await api.database.query('revoke insert on audit_entry from repatria_staff');
    try {
      const left = await leftBy(async () => {
        const { data, codes } = await api.as('legal-1').query(document, { id: person }, legal);
        expect(codes).toContain('INTERNAL');
        expect(JSON.stringify(data)).not.toContain('choice');
      });
      expect(left).toEqual([]);
    } finally {
      await api.database.query(GRANT);
    }
  });
});

const GRANTED =
  'id, account_id, actor, role, verb, operation, purpose, outcome, code, subjects, field_classes, fields, question_digest, recipients, request_id';
const GRANT = `grant insert (${GRANTED}) on audit_entry to repatria_staff`;

describe('a command', () => {
  it('does nothing when the log cannot be written', async () => {
    await api.database.query('revoke insert on audit_entry from repatria_system');
    const persons = async () => Number((await api.database.query('select count(*) from person')).rows[0].count);
    const before = await persons();
    try {
      const { data, codes } = await api.as('registrar').query(REGISTER, { input: REGISTRATION });
      expect({ data, codes }).toEqual({ data: null, codes: ['INTERNAL'] });
      expect(await persons()).toBe(before);
    } finally {
      await api.database.query(GRANT.replace('repatria_staff', 'repatria_system'));
    }
  });

  it.each([
    ['that the role may never give', 'analyst', 'FORBIDDEN'],
    ['whose input is wrong', 'registrar', 'BAD_USER_INPUT'],
  ])('%s leaves exactly one entry, REFUSED', async (_, login, code) => {
    const left = await leftBy(() => api.as(login).query(REGISTER, { input: { ...REGISTRATION, birth: '2999' } }));
    expect(left).toEqual([expect.objectContaining({ operation: 'registerDetainee', outcome: 'REFUSED', code })]);
  });

  it('about an object that is not there leaves exactly one entry, REFUSED', async () => {
    const left = await leftBy(() =>
      api
        .as('registrar')
        .query('mutation ($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { person { id } } }', {
          input: { personId: newId('Person') },
        }),
    );
    expect(left).toEqual([expect.objectContaining({ outcome: 'REFUSED', code: 'NOT_FOUND' })]);
  });
});

describe('a read that the viewer may not make', () => {
  it.each([
    ['of the log itself', 'registrar', '{ mine: auditTrail { nodes { id } } }', 'auditTrail', 'FORBIDDEN'],
    [
      'of the log, under another name and in a fragment',
      'registrar',
      '{ ...F } fragment F on Query { viewer: auditTrail { nodes { id } } }',
      'auditTrail',
      'FORBIDDEN',
    ],
    ['without a stated purpose', 'legal-1', '{ detainees { nodes { consularRecords { choice } } } }', 'detainees', 'PURPOSE_REQUIRED'],
  ])('%s leaves exactly one entry, REFUSED', async (_, login, document, operation, code) => {
    // The second time the field is known to be planned, and graphql-js is asked last.
    for (const _time of [1, 2]) {
      const left = await leftBy(() => api.as(login).query(document));
      expect(left).toEqual([expect.objectContaining({ operation, outcome: 'REFUSED', code, subjects: [] })]);
    }
  });

  it('is refused all the same when the refusal cannot be written', async () => {
    await api.database.query('revoke insert on audit_entry from repatria_system');
    try {
      expect(await api.as('registrar').query('{ auditTrail { nodes { id } } }')).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
    } finally {
      await api.database.query(GRANT.replace('repatria_staff', 'repatria_system'));
    }
  });
});

const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
const REGISTRATION = {
  names: [{ usage: 'SELF_STATED', full: 'Zubaida Tarantella', lang: 'ar-Latn' }],
  sex: 'FEMALE',
  birth: '1990-01-01',
  custody: {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  },
};

const PERSONS = ['Person', 'Detainee', 'ProtectedResident'];
const DEPTH = 5;

/** Every way from a list of the API to the id of a person, without meeting one type twice. */
function waysToPersons(query: GraphQLObjectType | null | undefined): (readonly [string, string])[] {
  return Object.values(query?.getFields() ?? {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection') && !field.args.some((arg) => isNonNullType(arg.type)))
    .flatMap((field) => {
      const connection = getNamedType(field.type) as GraphQLObjectType;
      const node = getNamedType(connection.getFields()['nodes']?.type ?? field.type);
      return beneath(node, [node.name]).map(
        ([name, selection]) => [`${field.name}${name}`, `{ ${field.name}(first: 20) { nodes { ${selection} } } }`] as const,
      );
    });
}

function beneath(type: GraphQLNamedType, met: readonly string[]): (readonly [string, string])[] {
  if (!(isObjectType(type) || isInterfaceType(type)) || met.length > DEPTH) return [];
  const own: (readonly [string, string])[] = PERSONS.includes(type.name) ? [['', 'person_id: id']] : [];
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some((arg) => isNonNullType(arg.type)));
  const further = fields.flatMap((field) => {
    const to = getNamedType(field.type);
    if (to.name.endsWith('Connection')) {
      const inner = getNamedType((to as GraphQLObjectType).getFields()['nodes']?.type ?? field.type);
      if (met.includes(inner.name)) return [];
      return beneath(inner, [...met, inner.name]).map(
        ([name, text]) => [`.${field.name}${name}`, `${field.name} { nodes { ${text} } }`] as const,
      );
    }
    if (met.includes(to.name)) return [];
    return beneath(to, [...met, to.name]).map(([name, text]) => [`.${field.name}${name}`, `${field.name} { ${text} }`] as const);
  });
  return [...own, ...further];
}

function personIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(personIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'person_id' && typeof inner === 'string' ? [inner] : personIds(inner)));
}

describe('every person met on the way', () => {
  it('is a subject of the entry, whichever way led there', async () => {
    await populate(api, ['FRA']);
    await facts();
    const ways = waysToPersons((await createSchema()).getQueryType());
    const found = new Set<string>();
    for (const [login, role, purpose] of [
      ['legal-1', 'LEGAL_OFFICER', 'REPATRIATION'],
      ['child-1', 'CHILD_PROTECTION_OFFICER', 'PROTECTION'],
      ['transfer-1', 'TRANSFER_COORDINATOR', 'TRANSFER_SAFETY'],
      ['liaison-fra', 'LIAISON_OFFICER', 'REPATRIATION'],
    ] as const) {
      for (const [name, document] of ways.filter(([name]) => mayCall(role, 'Query', name.split('.')[0] ?? ''))) {
        let ids: string[] = [];
        const left = await leftBy(async () => {
          const { data } = await api.as(login).query(document, {}, { purpose });
          ids = personIds(data);
        });
        if (ids.length > 0) found.add(name);
        expect({ login, name, missing: ids.filter((id) => !left.some(({ subjects }) => subjects.includes(id))) }).toEqual({
          login,
          name,
          missing: [],
        });
      }
    }
    for (const name of [
      'movements.manifest.entries.person',
      'movements.headcounts.present',
      'rollCalls.missing',
      '.repatriationRequests.person',
      'detainees.relationships.person',
      'duplicateCandidates.persons',
    ])
      expect([...found]).toContainEqual(expect.stringContaining(name));
  }, 400_000);
});

/** Facts that lead from one person to another. */
async function facts(): Promise<void> {
  const a = await registered(api.database);
  const b = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
  const at = api.now();
  const registrar = api.accountId('registrar');
  await insert('relationship', {
    id: newId('Part'),
    person_id: a.id,
    related_person_id: b.id,
    kind: 'SIBLING',
    proof: 'STATED',
    recorded_by: registrar,
    recorded_at: at,
  });
  await insert('duplicate_candidate', {
    id: newId('DuplicateCandidate'),
    person_a: a.id < b.id ? a.id : b.id,
    person_b: a.id < b.id ? b.id : a.id,
    score: 0.9,
    reasons: '[]',
    status: 'OPEN',
    detected_at: at,
  });
  const { rows } = await api.database.query('select id from facility limit 1');
  await insert('roll_call', {
    id: newId('Part'),
    facility_id: rows[0].id,
    held_at: at,
    present: [],
    missing: [a.id],
    extra: [b.id],
    recorded_by: registrar,
    recorded_at: at,
  });
  const { rows: movements } = await api.database.query('select id from movement limit 1');
  await insert('headcount', {
    id: newId('Part'),
    movement_id: movements[0].id,
    checkpoint: 'BOARDED',
    side: 'SENDING',
    place: 'Gate',
    present: [a.id],
    counted_by: registrar,
    occurred_at: at,
    recorded_at: at,
  });
}

async function insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(row);
  await api.database.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
}
