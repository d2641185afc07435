import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('who needs no token', () => {
  it('and asks for the head of the log in great number keeps no connection from those who work', async () => {
    const transactions = jest.spyOn(api.commands.dataSource, 'transaction');
    const answers = await Promise.all(Array.from({ length: 400 }, () => api.app.inject({ method: 'GET', url: '/audit/checkpoint' })));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(transactions.mock.calls.length).toBeGreaterThan(0);
    expect(transactions.mock.calls.length).toBeLessThan(10);
    transactions.mockRestore();
  });
});
