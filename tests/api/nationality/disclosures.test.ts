import { newId } from '../../../domain/reference/nodeId';
import { givenNational, REASONS } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = async (text: string, values: readonly unknown[] = []) => (await api.database.query(text, [...values])).rows;
const mutate = (login: string, verb: string, input: object, fields: string) =>
  api
    .as(login)
    .query<Record<string, Record<string, Record<string, unknown>>>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${fields} } }`,
      { input },
    );
const FIELDS = 'id kind country recipient basis article originatorConsent items recalledAt recallNotifiedAt person { ref }';
interface Transfer {
  readonly id: string;
  readonly kind: string;
  readonly article: string | null;
  readonly recalledAt: string | null;
  readonly person: { ref: string };
}
const transfers = async (login: string, filter = '') => {
  const answer = await api
    .as(login)
    .query<{ dataTransfers: { nodes: Transfer[] } }>(`{ dataTransfers(first: 100${filter}) { nodes { ${FIELDS} } } }`);
  return { nodes: answer.data?.dataTransfers.nodes ?? [], codes: answer.codes };
};
/** A claim that was put to the State through the API, and so a disclosure of the platform’s own making. */
const givenDisclosed = async (country = 'FRA') => {
  const person = await registered(api.database, { claims: { [country]: 'STATED' } });
  const input = { personId: person.id, country, choice: 'REQUESTED', informedAt: new Date().toISOString(), informedLang: 'fr' };
  await mutate('legal-1', 'recordConsularChoice', input, '__typename');
  const [claim] = await sql('select id from nationality_claim where person_id = $1', [person.id]);
  const submitted = await mutate(
    'legal-1',
    'submitNationalityClaim',
    { claimId: claim.id, dossier: 'Dossier 1' },
    'nationalityClaim { status }',
  );
  expect(submitted.codes).toEqual([]);
  return { ...person, claimId: claim.id as string };
};

describe('I-33: every disclosure is on record', () => {
  it('I-33: a claim put to a State and a notice to its post, each with kind, basis and article', async () => {
    const person = await givenDisclosed();
    await mutate(
      'legal-1',
      'notifyConsularPost',
      { personId: person.id, country: 'FRA', notifiedAt: new Date().toISOString(), office: 'Embassy, consular section' },
      '__typename',
    );
    const own = (await transfers('dpo')).nodes.filter(({ person: { ref } }) => ref === person.ref);
    expect(own.map(({ kind }) => kind).sort()).toEqual(['CLAIM_SUBMISSION', 'CONSULAR_NOTICE']);
    expect(own.every(({ article }) => /^LED Art\. 3[678]/.test(article ?? ''))).toBe(true);
  });

  it('I-33: where the State has no basis nothing is sent; the post is told at the person’s request all the same, under Art. 38', async () => {
    const person = await registered(api.database, { claims: { SWE: 'STATED' } });
    await mutate(
      'legal-1',
      'recordConsularChoice',
      { personId: person.id, country: 'SWE', choice: 'REQUESTED', informedAt: new Date().toISOString(), informedLang: 'sv' },
      '__typename',
    );
    await sql(`update origin_country set data_transfer_basis = 'NONE' where code = 'SWE'`);
    const [claim] = await sql('select id from nationality_claim where person_id = $1', [person.id]);
    expect((await mutate('legal-1', 'submitNationalityClaim', { claimId: claim.id }, '__typename')).codes).toEqual(['GUARD_FAILED']);
    expect(await sql('select 1 from data_transfer where person_id = $1', [person.id])).toEqual([]);
    await mutate(
      'legal-1',
      'notifyConsularPost',
      { personId: person.id, country: 'SWE', notifiedAt: new Date().toISOString(), office: 'Embassy' },
      '__typename',
    );
    expect(await sql('select kind, basis from data_transfer where person_id = $1', [person.id])).toEqual([
      { kind: 'CONSULAR_NOTICE', basis: 'CASE_BY_CASE' },
    ]);
  });

  it('I-33: the database takes no disclosure without a basis, and rewrites none', async () => {
    const person = await givenDisclosed();
    const insert = (basis: string) =>
      api.database.query(
        `insert into data_transfer (id, kind, person_id, country, recipient_authority, basis, justification, items, subject_id, recorded_by, transferred_at)
         values ($1, 'INVITATION', $2, 'FRA', 'Authority', $3, $5, 'What', $1, $4, now())`,
        [newId('Part'), person.id, basis, api.accountId('legal-1'), SEALED_FORM],
      );
    await expect(insert('NONE')).rejects.toMatchObject({ constraint: 'data_transfer_has_a_basis' });
    await expect(insert('')).rejects.toMatchObject({ constraint: 'data_transfer_has_a_basis' });
    await expect(api.database.query(`update data_transfer set items = 'Less' where person_id = $1`, [person.id])).rejects.toThrow(
      'never rewritten',
    );
  });

  it('a State reads what it received itself, and other roles nothing', async () => {
    const person = await givenDisclosed();
    expect((await transfers('liaison-fra')).nodes.map(({ person: { ref } }) => ref)).toContain(person.ref);
    expect((await transfers('liaison-deu')).nodes.map(({ person: { ref } }) => ref)).not.toContain(person.ref);
    expect((await transfers('prosecutor')).codes).toEqual(['FORBIDDEN']);
    expect((await api.as('liaison-fra').query('{ dataTransfers(first: 1) { nodes { recallReasons } } }')).codes).toEqual([
      'FIELD_RESTRICTED',
    ]);
  });
});

describe('I-35: a recall', () => {
  const transferOf = async (personId: string) =>
    (await sql('select id from data_transfer where person_id = $1', [personId]))[0]?.id as string;
  const recall = (login: string, transferId: string, reasons = REASONS) =>
    mutate(login, 'recallDataTransfer', { transferId, reasons }, 'dataTransfer { recalledAt recallNotifiedAt }');

  it('I-35: tells the State that sees the case, once, and is never taken back', async () => {
    const person = await givenDisclosed();
    const id = await transferOf(person.id);
    expect((await recall('dpo', id)).data?.['recallDataTransfer']?.['dataTransfer']).toEqual({
      recalledAt: expect.any(String),
      recallNotifiedAt: expect.any(String),
    });
    const again = await recall('legal-1', id);
    expect([again.codes, JSON.stringify(again.errors[0]?.extensions?.['refusals']).includes('I-35')]).toEqual([['GUARD_FAILED'], true]);
    expect(
      await sql(`select audience, country from case_event where person_id = $1 and action = 'recallDataTransfer'`, [person.id]),
    ).toEqual([{ audience: 'SHARED', country: 'FRA' }]);
    await expect(api.database.query('update data_transfer set recalled_at = null where id = $1', [id])).rejects.toThrow('never rewritten');
    expect((await transfers('liaison-fra', ', filter: { recalled: true }')).nodes.map((node) => node.id)).toContain(id);
  });

  it('I-14: a State that the person fears is told nothing: a legal officer decides', async () => {
    const person = await givenDisclosed();
    const id = await transferOf(person.id);
    await mutate(
      'legal-1',
      'recordConsularChoice',
      {
        personId: person.id,
        country: 'FRA',
        choice: 'DECLINED',
        informedAt: new Date().toISOString(),
        informedLang: 'fr',
        fearsState: true,
      },
      '__typename',
    );
    expect((await recall('legal-1', id)).data?.['recallDataTransfer']?.['dataTransfer']).toMatchObject({ recallNotifiedAt: null });
    expect(await sql(`select audience from case_event where person_id = $1 and action = 'recallDataTransfer'`, [person.id])).toEqual([
      { audience: 'CUSTODIAL' },
    ]);
    expect(await sql(`select 1 from task where person_id = $1 and kind = 'RECALL_NOTICE'`, [person.id])).toHaveLength(1);
  });

  it('needs reasons and a disclosure; a State recalls nothing', async () => {
    const id = await transferOf((await givenDisclosed()).id);
    expect((await recall('legal-1', id, 'No.')).codes).toEqual(['REASON_REQUIRED']);
    expect((await recall('legal-1', newId('Part'))).codes).toEqual(['NOT_FOUND']);
    expect((await recall('liaison-fra', id)).codes).toEqual(['FORBIDDEN']);
    expect(await sql('select recalled_at from data_transfer where id = $1', [id])).toEqual([{ recalled_at: null }]);
  });
});

describe('NC10: a determination of statelessness', () => {
  const determine = async (login: string, claimId: string, reasons = REASONS) => {
    const answer = await mutate(login, 'determineStatelessness', { claimId, reasons }, 'nationalityClaim { status statelessDeterminedAt }');
    const refusals = (answer.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[];
    return {
      claim: answer.data?.['determineStatelessness']?.['nationalityClaim'],
      codes: answer.codes,
      rules: refusals.map(({ rule }) => rule),
    };
  };
  const claimOf = async (personId: string, country: string) =>
    (await sql('select id from nationality_claim where person_id = $1 and country = $2', [personId, country]))[0]?.id as string;

  it('takes two legal officers, once every State has answered or let its time pass, and ends the inquiry', async () => {
    const person = await registered(api.database, { claims: { FRA: 'REFUTED', TUN: 'SUBMITTED' } });
    const claimId = await claimOf(person.id, 'FRA');
    await sql(
      `insert into task (id, kind, person_id, owner_role, summary, opened_at) values ($1, 'STATELESSNESS_INQUIRY', $2, 'LEGAL_OFFICER', 'Inquire.', now())`,
      [newId('Part'), person.id],
    );
    expect((await determine('legal-1', claimId)).rules).toEqual(['NC10']);
    await sql(`update nationality_claim set status = 'NO_REPLY' where person_id = $1 and country = 'TUN'`, [person.id]);
    expect((await determine('legal-1', claimId)).claim).toMatchObject({ status: 'REFUTED', statelessDeterminedAt: null });
    expect((await determine('legal-1', claimId)).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await determine('legal-2', claimId)).claim).toMatchObject({
      status: 'STATELESS_DETERMINED',
      statelessDeterminedAt: expect.any(String),
    });
    expect(
      await sql(`select done_at is not null as done from task where person_id = $1 and kind = 'STATELESSNESS_INQUIRY'`, [person.id]),
    ).toEqual([{ done: true }]);
    expect((await determine('legal-2', claimId)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('is refused while a State confirms the person, without reasons, and to other roles', async () => {
    const person = await registered(api.database, { claims: { FRA: 'REFUTED', TUN: 'CONFIRMED' } });
    const claimId = await claimOf(person.id, 'FRA');
    expect((await determine('legal-1', claimId)).rules).toEqual(['NC10']);
    expect((await determine('legal-1', claimId, 'No.')).codes).toEqual(['REASON_REQUIRED']);
    expect((await determine('registrar', claimId)).codes).toEqual(['FORBIDDEN']);
  });

  it('the database refuses one person as both (I-16)', async () => {
    const person = await registered(api.database, { claims: { FRA: 'REFUTED' } });
    const both = api.database.query(
      `update nationality_claim set first_answer = 'STATELESS', first_answer_by = $2, stateless_determined_by = $2, stateless_determined_at = now(), stateless_reasons = $3 where person_id = $1`,
      [person.id, api.accountId('legal-1'), SEALED_FORM],
    );
    await expect(both).rejects.toMatchObject({ constraint: 'stateless_by_two' });
  });

  it('I-41: a deprivation that leaves no claim and no inquiry is refused by the database', async () => {
    const person = await registered(api.database, { claims: { FRA: 'CONFIRMED' } });
    await expect(
      api.database.query(`update nationality_claim set status = 'DEPRIVED' where person_id = $1`, [person.id]),
    ).rejects.toMatchObject({ code: '23514' });
    const other = await registered(api.database, { claims: { FRA: 'CONFIRMED', TUN: 'STATED' } });
    await sql(`update nationality_claim set status = 'DEPRIVED' where person_id = $1 and country = 'FRA'`, [other.id]);
  });
});

describe('visits of consuls and of counsel', () => {
  const visit = async (login: string, verb: string, input: object) => {
    const answer = await mutate(
      login,
      verb,
      input,
      'consularVisit { id status arrangedFor visitedAt inPrivate availableActions { action } }',
    );
    const refusals = (answer.errors[0]?.extensions?.['refusals'] ?? []) as { rule: string }[];
    return { visit: answer.data?.[verb]?.['consularVisit'], codes: answer.codes, rules: refusals.map(({ rule }) => rule) };
  };
  const ask = async (personId: string) => (await visit('liaison-fra', 'requestConsularVisit', { personId, officer: 'Consul' })).visit;

  it('I-13: a visit is arranged and held only where the person asked for it; the asking tells the State nothing', async () => {
    const [asked, declined] = [await givenNational(api), await givenNational(api)];
    await sql(`update consular_record set choice = 'DECLINED' where person_id = $1`, [declined.id]);
    const [first, second] = [await ask(asked.id), await ask(declined.id)];
    expect({ ...first, id: '' }).toEqual({ ...second, id: '' });
    const arrangedFor = new Date(Date.now() + 86_400_000).toISOString();
    expect((await visit('legal-1', 'arrangeConsularVisit', { visitId: second?.['id'], arrangedFor })).rules).toEqual(['I-13']);
    expect((await visit('legal-1', 'declineConsularVisit', { visitId: second?.['id'], reasons: REASONS })).visit).toMatchObject({
      status: 'NOT_ARRANGED',
    });
    const seen = await api
      .as('liaison-fra')
      .query('{ consularVisits(first: 10, filter: { status: [NOT_ARRANGED] }) { nodes { status reasons } } }');
    expect([seen.codes, JSON.stringify(seen.data).includes(REASONS)]).toEqual([['FIELD_RESTRICTED'], false]);
    await visit('legal-1', 'arrangeConsularVisit', { visitId: first?.['id'], arrangedFor });
    const held = await visit('liaison-fra', 'recordConsularVisit', {
      visitId: first?.['id'],
      visitedAt: new Date().toISOString(),
      inPrivate: true,
    });
    expect(held.visit).toMatchObject({ status: 'HELD', inPrivate: true });
  });

  it('I-14: a fear recorded in between ends it, in the API and in the database', async () => {
    const person = await givenNational(api);
    const asked = await ask(person.id);
    await sql('update consular_record set fears_state = true where person_id = $1', [person.id]);
    expect(
      (await visit('legal-1', 'arrangeConsularVisit', { visitId: asked?.['id'], arrangedFor: new Date().toISOString() })).rules,
    ).toEqual(['I-14']);
    const forced = api.database.query(
      `update consular_visit set status = 'ARRANGED', arranged_for = now(), arranged_by = $2 where id = $1`,
      [asked?.['id'], api.accountId('legal-1')],
    );
    await expect(forced).rejects.toMatchObject({ code: '23514' });
  });

  it('another State neither asks for the person nor sees the visit', async () => {
    const person = await givenNational(api);
    await ask(person.id);
    expect((await visit('liaison-deu', 'requestConsularVisit', { personId: person.id, officer: 'Consul' })).codes).toEqual(['NOT_FOUND']);
    const seen = await api
      .as('liaison-deu')
      .query<{ consularVisits: { nodes: object[] } }>('{ consularVisits(first: 10) { nodes { id } } }');
    expect(seen.data?.consularVisits.nodes).toEqual([]);
  });

  it('counsel: visits and the power of attorney are recorded, never what was said', async () => {
    const person = await givenNational(api);
    const at = new Date().toISOString();
    expect(
      (
        await mutate(
          'registrar',
          'recordCounselVisit',
          { personId: person.id, visitedAt: at, inPrivate: true, interpreterLang: 'fr' },
          'person { ref }',
        )
      ).codes,
    ).toEqual([]);
    expect(
      (await mutate('legal-1', 'recordPowerOfAttorney', { personId: person.id, reference: 'Archive 7', givenAt: at }, 'person { ref }'))
        .codes,
    ).toEqual([]);
    const read = await api
      .as('legal-1')
      .must<{ detainee: { counsel: object[] } }>(
        'query ($id: ID!) { detainee(id: $id) { counsel { powerOfAttorneyRef visits { inPrivate interpreterLang } } } }',
        { id: person.id },
      );
    expect(read.detainee.counsel).toEqual([{ powerOfAttorneyRef: 'Archive 7', visits: [{ inPrivate: true, interpreterLang: 'fr' }] }]);
    const without = await registered(api.database);
    expect(
      (await mutate('legal-1', 'recordPowerOfAttorney', { personId: without.id, reference: 'Archive 8', givenAt: at }, 'person { ref }'))
        .codes,
    ).toEqual(['GUARD_FAILED']);
  });
});

describe('many claims at once', () => {
  const ITEMS = 'done refused items { done code refusals { rule } }';
  const together = async (login: string, verb: string, claimIds: readonly string[]) => {
    const { data, codes } = await api
      .as(login)
      .query<Record<string, unknown>>(
        `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${ITEMS} } }`,
        { input: { claimIds } },
      );
    return { outcome: data?.[verb], codes };
  };
  const claimOf = async (fears: boolean) => {
    const { id } = await registered(api.database, { claims: { DNK: 'STATED' } });
    const input = {
      personId: id,
      country: 'DNK',
      choice: 'REQUESTED',
      informedAt: new Date().toISOString(),
      informedLang: 'fr',
      fearsState: fears,
    };
    await mutate('legal-1', 'recordConsularChoice', input, '__typename');
    return (await sql('select id from nationality_claim where person_id = $1', [id]))[0].id as string;
  };

  it('are put to the State and acknowledged by it; I-14: a fear stops the claim that it concerns, and no other', async () => {
    const claims = [await claimOf(false), await claimOf(true), await claimOf(false)];
    expect((await together('legal-1', 'submitNationalityClaims', claims)).outcome).toMatchObject({
      done: 2,
      refused: 1,
      items: [{ done: true }, { done: false, code: 'GUARD_FAILED', refusals: [{ rule: 'I-14' }] }, { done: true }],
    });
    expect((await together('liaison-dnk', 'acknowledgeNationalityClaims', claims)).outcome).toMatchObject({
      done: 2,
      items: [{ done: true }, { done: false, code: 'NOT_FOUND' }, { done: true }],
    });
    expect((await together('liaison-dnk', 'submitNationalityClaims', claims)).codes).toEqual(['FORBIDDEN']);
  });
});
