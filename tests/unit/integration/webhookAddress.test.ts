import type { LookupFunction } from 'node:net';
import { addressFault, isOpenAddress } from '../../../domain/integration/webhookAddress';
import { GIVEN_UP_AFTER_MS, nextAttemptAt, signatureHeader } from '../../../domain/integration/webhookSending';
import { openOnly, sendWebhook } from '../../../integrations/webhooks/sendWebhook';

const rules = { hosts: ['portal.example.org', '*.gov.example'], loopback: false };
const code = (url: string, given = rules) => addressFault(url, given)?.code ?? 'ALLOWED';

describe('the address of an endpoint', () => {
  it.each([
    ['https://portal.example.org/hook', 'ALLOWED'],
    ['https://PORTAL.example.org:8443/hook?a=1', 'ALLOWED'],
    ['https://a.gov.example/hook', 'ALLOWED'],
    ['https://a.b.gov.example/hook', 'ALLOWED'],
    ['https://gov.example/hook', 'HOST_NOT_ALLOWED'],
    ['https://evilgov.example/hook', 'HOST_NOT_ALLOWED'],
    ['https://portal.example.org.evil.test/', 'HOST_NOT_ALLOWED'],
    ['https://other.example.org/hook', 'HOST_NOT_ALLOWED'],
    ['http://portal.example.org/hook', 'INVALID_VALUE'],
    ['ftp://portal.example.org/hook', 'INVALID_VALUE'],
    ['https://user:word@portal.example.org/', 'INVALID_VALUE'],
    ['https://portal.example.org/#x', 'INVALID_VALUE'],
    ['https://127.0.0.1/', 'INVALID_VALUE'],
    ['https://0x7f000001/', 'INVALID_VALUE'],
    ['https://2130706433/', 'INVALID_VALUE'],
    ['https://[::1]/', 'INVALID_VALUE'],
    ['https://localhost/', 'HOST_NOT_ALLOWED'],
    ['not an address', 'INVALID_VALUE'],
  ])('%s: %s', (url, expected) => {
    expect(code(url)).toBe(expected);
  });

  it('on this host is of the demo alone, and then by http too', () => {
    expect(code('http://localhost:9000/hook', { ...rules, loopback: true })).toBe('ALLOWED');
    expect(code('http://127.0.0.1:9000/hook', { ...rules, loopback: true })).toBe('ALLOWED');
    expect(code('http://10.0.0.1/hook', { ...rules, loopback: true })).toBe('INVALID_VALUE');
  });

  it('is of 500 characters at most', () => {
    expect(code(`https://portal.example.org/${'a'.repeat(500)}`)).toBe('INVALID_VALUE');
  });

  it('is nowhere without the operator’s list', () => {
    expect(code('https://portal.example.org/hook', { hosts: [], loopback: false })).toBe('HOST_NOT_ALLOWED');
  });
});

describe('a number that a name leads to', () => {
  it.each([
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1 198.18.0.1 198.51.100.7',
    '203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255',
    ':: ::1 fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 64:ff9b::a00:1 2001:db8::1 2002:a00:1::1 2001::1 3fff::1 nothing',
  ])('inside, of nobody or of no use is closed: %s', (addresses) => {
    for (const address of addresses.split(' ')) expect([address, isOpenAddress(address, false)]).toEqual([address, false]);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1', '2a00:1450::1'])('in the world is open: %s', (address) => {
    expect(isOpenAddress(address, false)).toBe(true);
  });

  it('of this host is open where the demo says so, and its neighbours are not', () => {
    expect([isOpenAddress('127.0.0.1', true), isOpenAddress('::1', true), isOpenAddress('10.0.0.1', true)]).toEqual([true, true, false]);
  });

  const led = (to: readonly string[]) =>
    new Promise<string>((done) => {
      const from = ((_name: string, _options: object, tell: (error: null, addresses: object[]) => void) =>
        tell(
          null,
          to.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )) as never;
      const lookup: LookupFunction = openOnly(false, from);
      lookup('portal.example.org', { all: false }, (error, address) => done(error ? 'REFUSED' : String(address)));
    });

  it('is refused where one of the numbers of a name lies inside, whichever comes first', async () => {
    expect(await led(['8.8.8.8', '8.8.4.4'])).toBe('8.8.8.8');
    expect(await led(['8.8.8.8', '10.0.0.1'])).toBe('REFUSED');
    expect(await led(['169.254.169.254'])).toBe('REFUSED');
  });

  it('is asked of what is sent, of a name and of a number in its place', async () => {
    const send = (url: string) => sendWebhook({ url, headers: {}, body: '{}', loopback: false });
    expect(await send('https://localhost:1/')).toEqual({ failure: 'ADDRESS_REFUSED' });
    expect(await send('http://127.0.0.1:1/')).toEqual({ failure: 'ADDRESS_REFUSED' });
    expect(await send('http://[::1]:1/')).toEqual({ failure: 'ADDRESS_REFUSED' });
    expect(await send('http://[::ffff:127.0.0.1]:1/')).toEqual({ failure: 'ADDRESS_REFUSED' });
  });
});

describe('what is sent', () => {
  it('is signed with each secret that counts, over time and body', () => {
    expect(signatureHeader(['one', 'two'], 1_700_000_000, '{}')).toMatch(/^t=1700000000,v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/);
    expect(signatureHeader(['one'], 1_700_000_000, '{}')).not.toBe(signatureHeader(['one'], 1_700_000_001, '{}'));
    expect(signatureHeader(['one'], 1_700_000_000, '{}')).not.toBe(signatureHeader(['one'], 1_700_000_000, '{ }'));
  });

  it('waits longer after each failure, an hour at most, and is given up after three days', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const waits = [1, 2, 3, 4, 5, 6, 50].map((failures) => (nextAttemptAt(failures, now).getTime() - now.getTime()) / 1000);
    expect(waits).toEqual([5, 30, 120, 600, 1800, 3600, 3600]);
    expect(GIVEN_UP_AFTER_MS).toBe(72 * 3_600_000);
  });
});
