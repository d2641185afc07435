import { lookup as resolve } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isOpenAddress } from '../../domain/integration/webhookAddress';

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** This host itself is allowed: demo and tests alone. */
  readonly loopback: boolean;
}

/** `status`: the other side answered. Otherwise why it did not; never its words. */
export type WebhookAnswer = { readonly status: number } | { readonly failure: 'TIMEOUT' | 'UNREACHABLE' | 'ADDRESS_REFUSED' };

export type SendWebhook = (request: WebhookRequest) => Promise<WebhookAnswer>;

const TIMEOUT_MS = 10_000;

class AddressRefused extends Error {}

/**
 * One POST. The name is resolved here, every number that it leads to is asked for, and the connection goes to one of those: no second
 * look-up can lead it elsewhere. Redirects are not followed, the answer's body is not read.
 */
export const sendWebhook: SendWebhook = ({ url, headers, body, loopback }) =>
  new Promise((answer) => {
    const { protocol, hostname } = new URL(url);
    const literal = hostname.replace(/^\[|\]$/g, '');
    // A number is connected to without a look-up.
    if (isIP(literal) !== 0 && !isOpenAddress(literal, loopback)) {
      answer({ failure: 'ADDRESS_REFUSED' });
      return;
    }
    const send = protocol === 'https:' ? overHttps : overHttp;
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        lookup: openOnly(loopback),
        // A connection of its own: none that was opened for another name.
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        answer({ status: response.statusCode ?? 0 });
        response.destroy();
      },
    );
    request.on('error', (error) =>
      answer({
        failure:
          error instanceof AddressRefused
            ? 'ADDRESS_REFUSED'
            : error.name === 'AbortError' || error.name === 'TimeoutError'
              ? 'TIMEOUT'
              : 'UNREACHABLE',
      }),
    );
    request.end(body);
  });

/** Answers only where every number of the name is open: one that is not says what the name is about. */
export const openOnly =
  (loopback: boolean, from: typeof resolve = resolve): LookupFunction =>
  (hostname, options, done) => {
    from(hostname, { all: true, verbatim: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) done(error ?? new Error('The name leads nowhere.'), '', 4);
      else if (!addresses.every(({ address }) => isOpenAddress(address, loopback)))
        done(new AddressRefused('The name leads inside.'), '', 4);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
