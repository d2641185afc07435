import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
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

describe('domain B.5: biometric data of children', () => {
  const yearsAgo = (years: number) => `${api.now().getUTCFullYear() - years}-01-02`;
  const born = async (years: number) => {
    const { id } = await registered(api.database, {});
    await api.database.query(
      'update person set birth = $2::text, birth_earliest = $2::date, birth_latest = $2::date, birth_conventional = false where id = $1',
      [id, yearsAgo(years)],
    );
    return id;
  };
  const enrol = async (personId: string, use?: string) =>
    (
      await api
        .as('biometrics')
        .query<{ enrolBiometrics: { person: object } }>(
          'mutation ($input: EnrolBiometricsInput!) { enrolBiometrics(input: $input) { person { id } } }',
          {
            input: {
              personId,
              modality: 'FACE',
              capturedAt: new Date(api.now().getTime() - 1_000).toISOString(),
              quality: 80,
              legalBasis: 'A law',
              informedLang: 'ar',
              ...(use ? { use } : {}),
            },
          },
        )
    ).errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
  const byHand = (personId: string, use: string) =>
    api.database
      .query(
        `insert into biometric_enrolment (id, person_id, modality, captured_at, quality, legal_basis, informed_lang, use, operator_id, recorded_at)
         select gen_random_uuid(), $1, 'FACE', now(), 80, p.legal_basis, 'ar', $2, $3, now() from (select legal_basis from biometric_enrolment limit 1) p`,
        [personId, use, api.accountId('biometrics')],
      )
      .then(
        () => [],
        (error: { message: string }) => [error.message.split(':')[0]],
      );

  it.each<[number, string | undefined, boolean]>([
    [30, undefined, true],
    [30, 'CRIMINAL_RECORD', true],
    [15, undefined, true],
    [13, 'CRIMINAL_RECORD', false],
    [10, undefined, false],
    [10, 'PROTECTION', true],
    [4, 'PROTECTION', false],
  ])('of somebody of %i years for %s: allowed %s, for the verb and for the database', async (years, use, allowed) => {
    await enrol(await born(40));
    const expected = allowed ? [] : ['ID2-CHILD'];
    expect(await enrol(await born(years), use)).toEqual(expected);
    expect(await byHand(await born(years), use ?? 'IDENTITY')).toEqual(expected);
  });
});

describe('domain C.4 (1a): an identity in doubt', () => {
  const START =
    'mutation ($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { person { identityStatus } } }';
  const UNRESOLVED =
    'mutation ($input: DeclareIdentityUnresolvedInput!) { declareIdentityUnresolved(input: $input) { person { identityStatus } } }';
  const source = () => ({
    kind: 'CIVIL_REGISTER',
    description: 'Extract',
    consultedAt: new Date(api.now().getTime() - 1_000).toISOString(),
  });
  const attempts = (...kinds: readonly string[]) =>
    kinds.map((kind) => ({ kind, withWhom: 'A registry office', outcome: 'NOTHING_FOUND', attemptedAt: source().consultedAt }));
  const clocks = async (id: string) =>
    (
      await api.database.query(`select status from clock where subject_id = $1 and kind = 'IDENTITY_REVIEW' order by started_at`, [id])
    ).rows.map(({ status }) => status);

  it('that is not resolved is looked at again within ninety days, or goes to a registrar', async () => {
    const { id } = await registered(api.database, { identityStatus: 'UNDER_VERIFICATION' });
    await api
      .as('legal-1')
      .must(UNRESOLVED, { input: { personId: id, reasons: REASONS, attempts: attempts('CIVIL_REGISTER', 'INTERVIEW') } });
    expect(await clocks(id)).toEqual(['RUNNING']);
    await api.as('registrar').must(START, { input: { personId: id, sources: [source()] } });
    expect(await clocks(id)).toEqual(['MET']);
    await api.as('legal-1').must(UNRESOLVED, { input: { personId: id, reasons: REASONS, attempts: attempts('STATE_ENQUIRY') } });
    api.setNow(new Date(Date.now() + 91 * 86_400_000));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    expect((await clocks(id)).sort()).toEqual(['BREACHED', 'MET']);
    expect(await count(`from task where kind = 'ESCALATED_IDENTITY_REVIEW' and owner_role = 'REGISTRAR' and person_id = $1`, id)).toBe(1);
    api.setNow(null);
  });

  it('that was verified is told to whoever received the data; where the State no longer sees the person an officer decides (LED Art. 7(3))', async () => {
    const reopened = async (sharedWith: string[]) => {
      const { id } = await registered(api.database, { identityStatus: 'VERIFIED', claims: { FRA: 'SUBMITTED' }, sharedWith });
      await api.database.query(
        `insert into data_transfer (id, person_id, country, recipient_authority, basis, justification, items, subject_id, kind, recorded_by, transferred_at)
         values (gen_random_uuid(), $1, 'FRA', 'Consulate', 'ASSESSED', '${SEALED_FORM}', 'Name', $1, 'CLAIM_SUBMISSION', $2, now())`,
        [id, api.accountId('legal-1')],
      );
      await api.as('legal-1').must(START, { input: { personId: id, sources: [source()], reasons: REASONS } });
      return id;
    };
    const told = (id: string) =>
      count(
        `from case_event where person_id = $1 and action = 'startIdentityVerification' and audience = 'SHARED' and country = 'FRA'`,
        id,
      );
    const left = (id: string) => count(`from task where person_id = $1 and kind = 'RECIPIENTS_TO_TELL'`, id);
    const seen = await reopened(['FRA']);
    expect([await told(seen), await left(seen)]).toEqual([1, 0]);
    const unseen = await reopened([]);
    expect([await told(unseen), await left(unseen)]).toEqual([0, 1]);
  });
});
