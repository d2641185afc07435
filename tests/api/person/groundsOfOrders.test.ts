import { readEnvelope } from '../../../domain/privacy/envelope';
import { REASONS } from '../../support/duplicates';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('the grounds of an order are sealed with the key of the person, corrected sealed, and read in the clear', async () => {
  const { id } = await registered(api.database);
  const order = {
    personId: id,
    orderingAuthority: 'Karkh court',
    legalBasis: 'CPC 109',
    grounds: 'Seen at the market on 3 May',
    issuedAt: '2026-01-20T10:00:00Z',
  };
  const run = <Data>(login: string, verb: string, input: object, selection: string) =>
    api
      .as(login)
      .must<Record<string, Data>>(
        `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${selection} } }`,
        {
          input,
        },
      );
  await run('registrar', 'recordDetentionOrder', order, 'person { id }');
  const grounds = async () =>
    (
      await api
        .as('registrar')
        .must<{ detainee: { orders: { id: string; grounds: string }[] } }>(
          'query ($id: ID!) { detainee(id: $id) { orders { id grounds } } }',
          { id },
        )
    ).detainee.orders[0];
  const stored = async () =>
    (await api.database.query<{ grounds: string }>('select grounds from detention_order where person_id = $1', [id])).rows[0]?.grounds;
  expect((await grounds())?.grounds).toBe(order.grounds);
  expect(readEnvelope((await stored()) ?? '')?.subject).toBe(id);
  const asked = await run<{ correction: { id: string } }>(
    'registrar',
    'requestCorrection',
    { personId: id, field: 'ORDER_GROUNDS', partId: (await grounds())?.id, newValue: 'Seen at the bridge on 3 May', reasons: REASONS },
    'correction { id oldValue newValue }',
  );
  expect(asked['requestCorrection']?.correction).toMatchObject({ oldValue: order.grounds, newValue: 'Seen at the bridge on 3 May' });
  await run('legal-1', 'approveCorrection', { correctionId: asked['requestCorrection']?.correction.id }, 'correction { id }');
  expect((await grounds())?.grounds).toBe('Seen at the bridge on 3 May');
  expect(readEnvelope((await stored()) ?? '')?.subject).toBe(id);
});
