import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'Reasons of more than twenty characters.';
const count = async (text: string, ...values: unknown[]) =>
  Number((await api.database.query<{ n: string }>(`select count(*) as n ${text}`, values)).rows[0]?.n);

describe('I-04: nobody is held without an order unseen', () => {
  const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  };
  const order = { orderingAuthority: 'Karkh court', legalBasis: 'CPC 109', grounds: 'Suspicion', issuedAt: '2026-01-27T10:00:00Z' };

  it.each([
    [1, null],
    [0, order],
  ])('an admission opens %i NO_ORDER incident given the order %j', async (incidents, given) => {
    const input = { names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }], sex: 'MALE', custody, order: given };
    const answer = await api.as('registrar').must<{ registerDetainee: { person: { id: string } } }>(REGISTER, { input });
    expect(await count(`from incident where kind = 'NO_ORDER' and person_id = $1`, answer.registerDetainee.person.id)).toBe(incidents);
  });
});

describe('I-34: what is sensitive is read for a stated purpose, and leaves its trace or is not read', () => {
  const ASK = 'query ($id: ID) { detainee(id: $id) { ref biometrics { id } } }';

  it('without a purpose it is refused, and told apart from a restriction', async () => {
    const { id } = await registered(api.database);
    expect((await api.as('registrar').query(ASK, { id })).codes).toEqual(['PURPOSE_REQUIRED']);
  });

  it('with one, the trace names the person, the purpose and the class', async () => {
    const { id } = await registered(api.database);
    expect((await api.as('registrar').query(ASK, { id }, { purpose: 'VERIFICATION' })).codes).toEqual([]);
    const { rows } = await api.database.query(
      `select purpose, field_classes, outcome from audit_entry where operation = 'detainee' and $1 = any(subjects)`,
      [id],
    );
    expect(rows).toEqual([{ purpose: 'VERIFICATION', field_classes: expect.arrayContaining([3]), outcome: 'DONE' }]);
  });

  it('and where the trace cannot be written, nothing is answered', async () => {
    const { id } = await registered(api.database);
    await api.database.query(`alter table audit_entry add constraint log_is_full check (operation <> 'detainee') not valid`);
    try {
      const answer = await api.as('registrar').query(ASK, { id }, { purpose: 'VERIFICATION' });
      expect([answer.data, answer.codes]).toEqual([{ detainee: null }, ['INTERNAL']]);
    } finally {
      await api.database.query('alter table audit_entry drop constraint log_is_full');
    }
  });
});

describe('I-37: no score changes a state', () => {
  it('a biometric match leaves the identity as it was', async () => {
    const { id } = await registered(api.database, { identityStatus: 'UNDER_VERIFICATION' });
    const compare =
      'mutation ($input: RecordBiometricComparisonInput!) { recordBiometricComparison(input: $input) { person { identityStatus } } }';
    const input = {
      personId: id,
      kind: 'ONE_TO_MANY',
      systemRef: 'ABIS',
      score: 0.999,
      threshold: 0.8,
      result: 'MATCH',
      comparedAt: api.now().toISOString(),
    };
    const answer = await api.as('biometrics').must<{ recordBiometricComparison: { person: object } }>(compare, { input });
    expect(answer.recordBiometricComparison.person).toEqual({ identityStatus: 'UNDER_VERIFICATION' });
  });

  it('two names that are the same leave two persons, whatever the score', async () => {
    const [a, b] = [await registered(api.database, { name: 'SYN Same Name' }), await registered(api.database, { name: 'SYN Same Name' })];
    await api.database.query(
      `insert into duplicate_candidate (id, person_a, person_b, score, detected_at) values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 1, $4)`,
      [newId('DuplicateCandidate'), a.id, b.id, api.now()],
    );
    expect(await count('from person where id = any($1) and merged_into is null', [a.id, b.id])).toBe(2);
  });
});

describe('I-41: nobody is left without a nationality unseen', () => {
  const DEPRIVE = 'mutation ($input: RecordDeprivationInput!) { recordDeprivation(input: $input) { nationalityClaim { status } } }';

  it.each([
    [1, { FRA: 'CONFIRMED' }],
    [0, { FRA: 'CONFIRMED', TUN: 'STATED' }],
  ])('the deprivation opens %i inquiry given the claims %j', async (inquiries, claims) => {
    const { id } = await registered(api.database, { claims, sharedWith: ['FRA'] });
    const { rows } = await api.database.query(`select id from nationality_claim where person_id = $1 and country = 'FRA'`, [id]);
    const input = { claimId: rows[0]?.id, orderedAt: api.now().toISOString(), remedy: 'Appeal within a month', reasons: REASONS };
    const answer = await api.as('legal-1').must<{ recordDeprivation: { nationalityClaim: object } }>(DEPRIVE, { input });
    expect(answer.recordDeprivation.nationalityClaim).toEqual({ status: 'DEPRIVED' });
    expect(await count(`from task where kind = 'STATELESSNESS_INQUIRY' and person_id = $1`, id)).toBe(inquiries);
  });
});
