import { BlockList, isIP } from 'node:net';

/** Where notifications may go: the operator's list, and whether this host itself is allowed (demo and tests alone). */
export interface WebhookRules {
  /** Names of hosts; `*.example.org` is every name beneath it, one label or more. */
  readonly hosts: readonly string[];
  readonly loopback: boolean;
}

export interface AddressFault {
  readonly code: 'INVALID_VALUE' | 'HOST_NOT_ALLOWED';
  readonly message: string;
}

const LONGEST = 500;
const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Of the text alone; what the name leads to is asked when something is sent, for it may lead elsewhere by then. */
export function addressFault(url: string, { hosts, loopback }: WebhookRules): AddressFault | null {
  const invalid = (message: string): AddressFault => ({ code: 'INVALID_VALUE', message });
  if (!URL.canParse(url) || url.length > LONGEST) return invalid(`This is no address of at most ${LONGEST} characters.`);
  const { protocol, hostname, username, password, hash } = new URL(url);
  if (username !== '' || password !== '' || hash !== '')
    return invalid('An address of a notification has neither a sign-in nor a fragment.');
  if (loopback && LOOPBACK_NAMES.includes(hostname) && (protocol === 'http:' || protocol === 'https:')) return null;
  if (protocol !== 'https:') return invalid('Notifications go by https alone.');
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return invalid('Name the host; a number may be anybody’s tomorrow.');
  return hosts.some((allowed) => isNamed(hostname, allowed.toLowerCase()))
    ? null
    : { code: 'HOST_NOT_ALLOWED', message: 'The operator of this platform has not allowed this host.' };
}

const isNamed = (hostname: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? hostname.endsWith(allowed.slice(1)) && hostname.length > allowed.length - 1 : hostname === allowed;

/** Ranges that are nobody's on the public internet, or this host's and its neighbours' (RFC 6890 and its register). */
const CLOSED: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
];
/** Of IPv6 only what is given out to the world is open, less what is tunnelled, for documents, or stands for IPv4. */
const OPEN_IPV6 = ['2000::', 3] as const;
const CLOSED_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [network, prefix, family] of CLOSED) closed.addSubnet(network, prefix, family);
for (const [network, prefix] of CLOSED_IPV6) closed.addSubnet(network, prefix, 'ipv6');
const open = new BlockList();
open.addSubnet(OPEN_IPV6[0], OPEN_IPV6[1], 'ipv6');
const ownHost = new BlockList();
ownHost.addSubnet('127.0.0.0', 8, 'ipv4');
ownHost.addAddress('::1', 'ipv6');

/** Whether something may be sent to a number that a name led to. */
export function isOpenAddress(address: string, loopback: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (ownHost.check(address, kind)) return loopback;
  return family === 4 ? !closed.check(address, kind) : open.check(address, kind) && !closed.check(address, kind);
}
