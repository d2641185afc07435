import { newId } from '../../../domain/reference/nodeId';
import { givenNational, must, REASONS } from '../../support/givenRequest';
import { actOnHandoff, mustOnHandoff, sealedHandoff } from '../../support/handoffVerbs';
import { bring, givenAbroad, givenInside } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
/** What the log keeps of the latest time that somebody did this about the person. */
const logged = async (operation: string, personId: string) =>
  (
    await sql(
      `select verb, recipients from audit_entry where operation = $1 and $2 = any(subjects) and outcome = 'DONE' and verb <> 'CONSULTATION' order by seq desc limit 1`,
      operation,
      personId,
    )
  )[0];
const disclosed = (...recipients: readonly string[]) => ({ verb: 'DISCLOSURE', recipients });
const altered = { verb: 'ALTERATION', recipients: [] };
const basisOf = (personId: string) =>
  sql('select kind, country from data_transfer where person_id = $1 order by transferred_at, kind', personId);
const mutate = (login: string, verb: string, input: object, fields = '__typename') =>
  api
    .as(login)
    .query(`mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${fields} } }`, { input });

describe('LED Art. 25(1): what gives data to somebody outside is a disclosure, and the log says to whom', () => {
  it('an invitation is one, the request that a State opens itself is none', async () => {
    const { id: invited } = await givenNational(api);
    await must(api, 'legal-1', 'openRepatriationRequest', { personId: invited, destination: 'FRA', route: 'PRE_TRIAL_RETURN' });
    expect(await logged('openRepatriationRequest', invited)).toEqual(disclosed('FRA: Central authority of FRA'));
    const { id: asked } = await givenNational(api);
    await must(api, 'liaison-fra', 'openRepatriationRequest', { personId: asked, destination: 'FRA', route: 'PRE_TRIAL_RETURN' });
    expect(await logged('openRepatriationRequest', asked)).toEqual(altered);
  });

  it('an authorised movement to a State is one; inside the country it is none', async () => {
    const abroad = await bring(api, await givenAbroad(api, 1), 'AUTHORISED');
    expect(await logged('authoriseMovement', abroad.persons[0] ?? '')).toEqual(disclosed('FRA: Receiving authority of FRA'));
    const inside = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    expect(await logged('authoriseMovement', inside.persons[0] ?? '')).toEqual(altered);
  });

  it('the offer of a package is one with its basis, as its dispatch is; a recall gives nothing', async () => {
    const { handoffId } = await sealedHandoff(api);
    const [{ person_id: personId, receiving_authority: authority }] = (await sql(
      'select person_id, receiving_authority from handoff where id = $1',
      handoffId,
    )) as [{ person_id: string; receiving_authority: string }];
    await sql(
      `insert into person_access (person_id, country, since, reason) values ($1, 'FRA', $2, 'CLAIM') on conflict do nothing`,
      personId,
      api.now(),
    );
    const answerBy = new Date(api.now().getTime() + 86_400_000).toISOString();
    await mustOnHandoff(api, 'prosecutor', 'offerHandoff', { handoffId, answerBy });
    expect(await logged('offerHandoff', personId)).toEqual(disclosed(`FRA: ${authority}`));
    const [offer] = await sql('select id from handoff_offer where handoff_id = $1', handoffId);
    expect((await mutate('liaison-fra', 'acceptHandoffOffer', { offerId: offer?.id })).codes).toEqual([]);
    expect(await logged('acceptHandoffOffer', personId)).toEqual(altered);
    await mustOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
    expect(await logged('dispatchHandoff', personId)).toEqual(disclosed(`FRA: ${authority}`));
    expect((await basisOf(personId)).map(({ kind }) => kind)).toEqual(['HANDOFF_OFFER', 'HANDOFF']);
    await mustOnHandoff(api, 'legal-1', 'recallHandoff', { handoffId, reasons: REASONS });
    expect(await logged('recallHandoff', personId)).toEqual(altered);
  });

  it('I-33: without a basis no package is offered, and nothing of it is left', async () => {
    const { handoffId } = await sealedHandoff(api);
    await sql(
      `insert into person_access (person_id, country, since, reason) select person_id, 'FRA', now(), 'CLAIM' from handoff where id = $1 on conflict do nothing`,
      handoffId,
    );
    await sql(`update origin_country set data_transfer_basis = 'NONE' where code = 'FRA'`);
    const answerBy = new Date(api.now().getTime() + 86_400_000).toISOString();
    expect((await actOnHandoff(api, 'prosecutor', 'offerHandoff', { handoffId, answerBy })).rules).toEqual(['I-33']);
    expect(await sql('select 1 from handoff_offer where handoff_id = $1', handoffId)).toEqual([]);
    await sql(`update origin_country set data_transfer_basis = 'ASSESSED' where code = 'FRA'`);
  });

  it('a family’s consent shows the State the case of the child: one where the State sees the child, with its basis', async () => {
    const consent = async (sharedWith: readonly string[]) => {
      const { id: personId } = await registered(api.database, {
        kind: 'PROTECTED_RESIDENT',
        birth: '2015-01-04',
        sharedWith: [...sharedWith],
        claims: { FRA: 'CONFIRMED' },
      });
      const childCaseId = newId('ChildCase');
      await insertGiven(api, 'child_case', {
        id: childCaseId,
        ref: `RCM-2026-8${childCaseId.slice(19)}`,
        person_id: personId,
        state: 'BID_DECIDED',
        country: 'FRA',
        option: 'RETURN_WITH_FAMILY',
        decided_at: api.now(),
        opened_by: api.accountId('child-1'),
        created_at: api.now(),
        updated_at: api.now(),
      });
      const input = { childCaseId, by: 'GUARDIAN', given: true, informedLang: 'fr', witness: 'A nurse', underThreat: false };
      expect((await mutate('child-1', 'recordFamilyConsent', input)).codes).toEqual([]);
      return personId;
    };
    const seen = await consent(['FRA']);
    expect(await logged('recordFamilyConsent', seen)).toEqual(disclosed('FRA: Child authority of FRA'));
    expect(await basisOf(seen)).toEqual([{ kind: 'CHILD_CASE', country: 'FRA' }]);
    const unseen = await consent([]);
    expect(await logged('recordFamilyConsent', unseen)).toEqual(altered);
    expect(await basisOf(unseen)).toEqual([]);
  });

  it('the return of a State’s access after a fear was withdrawn is one, the proposal of it none', async () => {
    const { id: personId } = await givenNational(api);
    const fear = {
      personId,
      country: 'FRA',
      choice: 'DECLINED',
      fearsState: true,
      informedAt: new Date(Date.now() - 3_600_000),
      informedLang: 'fr',
    };
    await mutate('legal-1', 'recordConsularChoice', fear);
    await mutate('legal-1', 'withdrawAsylumFear', { personId, country: 'FRA', reasons: REASONS });
    expect(await logged('withdrawAsylumFear', personId)).toEqual(altered);
    await mutate('legal-2', 'withdrawAsylumFear', { personId, country: 'FRA', reasons: REASONS });
    expect(await logged('withdrawAsylumFear', personId)).toEqual(disclosed('FRA: Liaison office of FRA'));
  });

  it('a referral to an authority is one, its triage none; a family told by the ICRC is one, a wish of silence none', async () => {
    const { id: personId } = await registered(api.database);
    const reported = await api
      .as('registrar')
      .must<{ reportIncident: { incident: { id: string } } }>(
        'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }',
        {
          input: {
            kind: 'INJURY',
            personId,
            description: 'Hurt on the stairs',
            occurredAt: api.now().toISOString(),
            facilityCode: 'IRQ-KARKH',
          },
        },
      );
    const incidentId = reported.reportIncident.incident.id;
    expect(await logged('reportIncident', personId)).toEqual(altered);
    expect((await mutate('legal-1', 'referIncident', { incidentId, referredTo: 'Human rights commission' })).codes).toEqual([]);
    expect(await logged('referIncident', personId)).toEqual(disclosed('AUTHORITY: Human rights commission'));
    const told = { personId, event: 'DETENTION', wish: 'NOTIFY', contact: 'mother', channel: 'ICRC', sentAt: api.now().toISOString() };
    expect((await mutate('registrar', 'recordFamilyNotification', told)).codes).toEqual([]);
    expect(await logged('recordFamilyNotification', personId)).toEqual(
      disclosed('FAMILY: by ICRC', 'XXX: International Committee of the Red Cross'),
    );
    await mutate('registrar', 'recordFamilyNotification', { personId, event: 'ILLNESS', wish: 'DO_NOT' });
    expect(await logged('recordFamilyNotification', personId)).toEqual(altered);
  });

  it('is read by auditor and data-protection officer alone, and stands in the record that is sealed', async () => {
    const { id: personId } = await givenNational(api);
    await must(api, 'legal-1', 'openRepatriationRequest', { personId, destination: 'FRA', route: 'PRE_TRIAL_RETURN' });
    const TRAIL = `query ($subject: ID!) { auditTrail(filter: { subject: $subject, verb: [DISCLOSURE] }, first: 5) { nodes { operation recipients record } } }`;
    const trail = await api
      .as('auditor')
      .must<{ auditTrail: { nodes: { recipients: string[]; record: string }[] } }>(TRAIL, { subject: personId }, { purpose: 'OVERSIGHT' });
    const [entry] = trail.auditTrail.nodes;
    expect(entry?.recipients).toEqual(['FRA: Central authority of FRA']);
    const record = JSON.parse(entry?.record ?? '{}') as Record<string, unknown>;
    expect(record['recipients']).toEqual(entry?.recipients);
    expect(Object.keys(record)).toEqual(Object.keys(record).sort());
    expect((await api.as('legal-1').query(TRAIL, { subject: personId }, { purpose: 'REPATRIATION' })).codes).toEqual(['FORBIDDEN']);
    const [plain] = await sql(
      `select audit_record(e.id, e.seq, e.at, e.account_id, e.actor, e.role, e.verb, e.operation, e.purpose, e.outcome, e.code, e.subjects, e.field_classes, e.fields, e.question_digest, e.recipients, e.request_id) as record
       from audit_entry e where recipients = '{}' limit 1`,
    );
    expect(Object.keys(JSON.parse(plain?.record))).not.toContain('recipients');
  });
});
