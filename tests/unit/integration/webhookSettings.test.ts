import { ConfigFault, readConfig } from '../../../server/config';

const faultsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
};

it('without a list nobody is told anything', () => {
  expect(readConfig({})).toMatchObject({ webhookHosts: [], webhookLoopback: false });
});

it('a list names hosts, or all beneath one', () => {
  const { webhookHosts } = readConfig({ WEBHOOK_HOSTS: 'Portal.example.org, *.gov.example' });
  expect(webhookHosts).toEqual(['portal.example.org', '*.gov.example']);
});

it.each(['*', '*.org', '*.*.example.org', 'https://portal.example.org', 'portal.example.org:8443', '10.0.0.1', 'localhost', 'portal'])(
  '%s is no name of a host',
  (host) => {
    expect(faultsOf({ WEBHOOK_HOSTS: host })).toEqual([expect.stringContaining('WEBHOOK_HOSTS')]);
  },
);

it('production tells nothing to itself', () => {
  expect(faultsOf({ WEBHOOK_LOOPBACK: 'true' })).toEqual([]);
  expect(faultsOf({ REPATRIA_MODE: 'production', WEBHOOK_LOOPBACK: 'true' })).toEqual(
    expect.arrayContaining([expect.stringContaining('WEBHOOK_LOOPBACK')]),
  );
});
