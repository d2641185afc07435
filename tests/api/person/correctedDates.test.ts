import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  api.setNow(new Date('2026-03-10T10:00:00Z'));
});
afterAll(() => api.close());

const REASONS = 'The paper was seen: the list had it wrong.';
type Input = Readonly<Record<string, unknown>>;

async function act(login: string, verb: string, input: Input, selection: string) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, { id: string }>>>(`mutation ($input: ${type}) { ${verb}(input: $input) { ${selection} } }`, {
      input,
    });
  const fields = answer.errors[0]?.extensions?.['fields'] as { path: string; code: string }[] | undefined;
  return { changed: answer.data?.[verb], codes: answer.codes, faults: fields?.map(({ code }) => code) };
}
const ask = (personId: string, field: string, partId: string | null, newValue: string) =>
  act(
    'registrar',
    'requestCorrection',
    { personId, field, newValue, reasons: REASONS, ...(partId ? { partId } : {}) },
    'correction { id }',
  );
async function correct(personId: string, field: string, partId: string | null, newValue: string): Promise<void> {
  const asked = await ask(personId, field, partId, newValue);
  expect(asked.codes).toEqual([]);
  const approved = await act(
    'legal-1',
    'approveCorrection',
    { correctionId: asked.changed?.['correction']?.id },
    'correction { id status }',
  );
  expect([approved.codes, approved.changed?.['correction']]).toEqual([[], expect.objectContaining({ status: 'APPROVED' })]);
}

async function admitted(admittedAt: string, birth: string | null = '1990'): Promise<{ id: string; stay: string }> {
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt,
  };
  const names = [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }];
  const { changed, codes } = await act('registrar', 'registerDetainee', { names, sex: 'MALE', birth, custody }, 'person { id }');
  expect(codes).toEqual([]);
  const id = changed?.['person']?.id ?? '';
  const { rows } = await api.database.query<{ id: string }>('select id from custody_episode where person_id = $1', [id]);
  return { id, stay: rows[0]?.id ?? '' };
}

async function ordered(personId: string, issuedAt: string, validUntil: string | null): Promise<string> {
  const input = { personId, orderingAuthority: 'Karkh court', legalBasis: 'Art. 109', grounds: 'Suspicion', issuedAt, validUntil };
  expect((await act('legal-1', 'recordDetentionOrder', input, 'person { id }')).codes).toEqual([]);
  const { rows } = await api.database.query<{ id: string }>('select id from detention_order where person_id = $1', [personId]);
  return rows[0]?.id ?? '';
}

const clocks = async (personId: string, kind: string) =>
  (
    await api.database.query<{ status: string; started_at: Date; due_at: Date }>(
      'select status, started_at, due_at from clock where subject_id = $1 and kind = $2 order by started_at, status',
      [personId, kind],
    )
  ).rows.map(({ status, started_at, due_at }) => `${status} ${started_at.toISOString().slice(0, 16)} ${due_at.toISOString().slice(0, 16)}`);
const open = async (personId: string) =>
  (
    await api.database.query<{ kind: string; status: string }>(
      'select kind, status from clock where subject_id = $1 and closed_at is null order by kind',
      [personId],
    )
  ).rows.map(({ kind, status }) => `${kind} ${status}`);

describe('what is owed from a date follows its correction', () => {
  it('admitted later than was on record: what is not over yet is no breach, and what was done is not owed again', async () => {
    const { id, stay } = await admitted('2026-03-08T10:00:00Z');
    expect(await open(id)).toContain('ADMISSION_EXAM BREACHED');
    await api.database.query(
      `update clock set status = 'MET', ended_at = now(), closed_at = now() where subject_id = $1 and kind = 'FAMILY_NOTIFICATION'`,
      [id],
    );
    await correct(id, 'ADMITTED_AT', stay, '2026-03-10T08:00:00Z');
    expect(await open(id)).toEqual([
      'ADMISSION_EXAM RUNNING',
      'DETENTION_REVIEW RUNNING',
      'REASONS_TOLD RUNNING',
      'REGISTER_COMPLETE RUNNING',
    ]);
    expect(new Set(await clocks(id, 'DETENTION_REVIEW'))).toEqual(
      new Set(['STOPPED 2026-03-08T10:00 2026-04-07T10:00', 'RUNNING 2026-03-10T08:00 2026-04-09T08:00']),
    );
  });

  it('admitted earlier: what is over by then is a breach at once, the review too', async () => {
    const { id, stay } = await admitted('2026-03-10T09:00:00Z');
    expect(await open(id)).toContain('DETENTION_REVIEW RUNNING');
    await correct(id, 'ADMITTED_AT', stay, '2026-01-10T09:00:00Z');
    expect(await open(id)).toEqual(expect.arrayContaining(['DETENTION_REVIEW BREACHED', 'ADMISSION_EXAM BREACHED']));
  });

  it('I-30: a review that is overdue stays overdue', async () => {
    const { id, stay } = await admitted('2026-01-08T10:00:00Z');
    await correct(id, 'ADMITTED_AT', stay, '2026-03-09T10:00:00Z');
    expect(await clocks(id, 'DETENTION_REVIEW')).toEqual(['BREACHED 2026-01-08T10:00 2026-02-07T10:00']);
  });

  it('an order that was issued earlier is renewed earlier', async () => {
    const { id } = await admitted('2026-03-09T10:00:00Z');
    const order = await ordered(id, '2026-03-09T10:00:00Z', null);
    expect(await clocks(id, 'ORDER_RENEWAL')).toEqual(['RUNNING 2026-03-09T10:00 2026-03-24T10:00']);
    await correct(id, 'ORDER_ISSUED_AT', order, '2026-03-01T10:00:00Z');
    expect(new Set(await clocks(id, 'ORDER_RENEWAL'))).toEqual(
      new Set(['STOPPED 2026-03-09T10:00 2026-03-24T10:00', 'RUNNING 2026-03-01T10:00 2026-03-16T10:00']),
    );
  });

  it('an order ends when it says, and never later than the law lets it', async () => {
    const { id } = await admitted('2026-03-09T10:00:00Z');
    const order = await ordered(id, '2026-03-09T10:00:00Z', '2026-03-20T10:00:00Z');
    await correct(id, 'ORDER_VALID_UNTIL', order, '2026-03-12T10:00:00Z');
    expect(await clocks(id, 'ORDER_RENEWAL')).toContain('RUNNING 2026-03-09T10:00 2026-03-12T10:00');
    await correct(id, 'ORDER_VALID_UNTIL', order, '2026-05-01T10:00:00Z');
    expect(await clocks(id, 'ORDER_RENEWAL')).toContain('RUNNING 2026-03-09T10:00 2026-03-24T10:00');
    expect((await ask(id, 'ORDER_VALID_UNTIL', order, '2026-03-08T10:00:00Z')).faults).toEqual(['DATE_ORDER']);
  });

  it('of an order that another renewed, nothing is owed any more', async () => {
    const { id } = await admitted('2026-03-01T10:00:00Z');
    const first = await ordered(id, '2026-03-01T10:00:00Z', null);
    const renewal = {
      personId: id,
      orderingAuthority: 'Karkh court',
      legalBasis: 'Art. 109',
      grounds: 'Still',
      issuedAt: '2026-03-08T10:00:00Z',
    };
    await act('legal-1', 'recordDetentionOrder', renewal, 'person { id }');
    await correct(id, 'ORDER_ISSUED_AT', first, '2026-02-28T10:00:00Z');
    expect((await open(id)).filter((kind) => kind.startsWith('ORDER_RENEWAL'))).toEqual(['ORDER_RENEWAL RUNNING']);
    expect(await clocks(id, 'ORDER_RENEWAL')).toContain('RUNNING 2026-03-08T10:00 2026-03-23T10:00');
  });
});

it('an earlier order that is recorded late was renewed by the one on record', async () => {
  const { id } = await admitted('2026-02-09T10:00:00Z');
  await ordered(id, '2026-03-09T10:00:00Z', null);
  await ordered(id, '2026-02-10T10:00:00Z', null);
  expect(await clocks(id, 'ORDER_RENEWAL')).toEqual(['RUNNING 2026-03-09T10:00 2026-03-24T10:00']);
});

describe('when a stay began', () => {
  it.each([
    ['before the loss of liberty', '2018-04-01T10:00:00Z', 'DATE_ORDER'],
    ['in the future', '2026-03-11T10:00:00Z', 'DATE_IN_FUTURE'],
  ])('is not %s', async (_when, value, code) => {
    const { id, stay } = await admitted('2026-03-09T10:00:00Z');
    expect((await ask(id, 'ADMITTED_AT', stay, value)).faults).toEqual([code]);
  });

  it('is not corrected on one side of a handover, nor put into the stay before', async () => {
    const { id, stay } = await admitted('2026-02-01T10:00:00Z');
    await api.database.query(
      `update custody_episode set ended_at = '2026-03-01T10:00:00Z', end_reason = 'UNKNOWN', end_recorded_at = '2026-03-01T10:00:00Z' where id = $1`,
      [stay],
    );
    const nextStay = async (admittedAt: string) => {
      const { rows } = await api.database.query<{ id: string }>(
        `insert into custody_episode select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'admitted_at', $2::timestamptz, 'ended_at', null, 'end_reason', null, 'end_recorded_at', null))).*
         from custody_episode e where e.id = $1 returning id`,
        [stay, admittedAt],
      );
      return rows[0]?.id ?? '';
    };
    const second = await nextStay('2026-03-01T10:00:00Z');
    expect((await ask(id, 'ADMITTED_AT', second, '2026-03-02T10:00:00Z')).faults).toEqual(['CONFLICT']);
    await api.database.query('delete from custody_episode where id = $1', [second]);
    const third = await nextStay('2026-03-02T10:00:00Z');
    expect((await ask(id, 'ADMITTED_AT', third, '2026-02-28T10:00:00Z')).faults).toEqual(['DATE_ORDER']);
    expect((await ask(id, 'ADMITTED_AT', third, '2026-03-01T12:00:00Z')).codes).toEqual([]);
  });
});

describe('CRC General Comment 24: the detention of a child is reviewed every two weeks', () => {
  const runs = async (personId: string) => (await clocks(personId, 'DETENTION_REVIEW')).find((clock) => clock.startsWith('RUNNING'));

  it('from a doubt about the age on, counted from where the time began', async () => {
    const { id } = await admitted('2026-03-08T10:00:00Z');
    await act('registrar', 'raiseAgeDoubt', { personId: id, reasons: REASONS }, 'person { id }');
    expect(await runs(id)).toBe('RUNNING 2026-03-08T10:00 2026-03-22T10:00');
  });

  it('or from the doubt, where two weeks are over by then, and no later than it was due', async () => {
    const { id } = await admitted('2026-02-20T10:00:00Z');
    await act('registrar', 'raiseAgeDoubt', { personId: id, reasons: REASONS }, 'person { id }');
    expect(await runs(id)).toBe('RUNNING 2026-02-20T10:00 2026-03-22T10:00');
    const late = (await admitted('2026-02-12T10:00:00Z')).id;
    await act('registrar', 'raiseAgeDoubt', { personId: late, reasons: REASONS }, 'person { id }');
    expect(await clocks(late, 'DETENTION_REVIEW')).toEqual(['RUNNING 2026-02-12T10:00 2026-03-14T10:00']);
  });

  it('and where no date of birth is known', async () => {
    const { id } = await admitted('2026-03-08T10:00:00Z', null);
    expect(await runs(id)).toBe('RUNNING 2026-03-08T10:00 2026-03-22T10:00');
  });

  it('and where a corrected date of birth shows a child, who is kept apart and stands under child protection', async () => {
    const { id } = await admitted('2026-03-08T10:00:00Z');
    await correct(id, 'BIRTH', null, '2010-05-01');
    expect(await runs(id)).toBe('RUNNING 2026-03-08T10:00 2026-03-22T10:00');
    expect(await open(id)).toContain('KEPT_APART RUNNING');
    const { rows } = await api.database.query('select kind, owner_role from task where person_id = $1', [id]);
    expect(rows).toContainEqual({ kind: 'AGE_DETERMINATION', owner_role: 'CHILD_PROTECTION_OFFICER' });
  });

  it('but not where it only says another day of an adult', async () => {
    const { id } = await registered(api.database, { birth: '1988-07-12' });
    await correct(id, 'BIRTH', null, '1989-01-01');
    expect(await open(id)).toEqual([]);
  });
});
