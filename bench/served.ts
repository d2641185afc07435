import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pino from 'pino';
import { createApp } from '../server/app';
import { authenticator } from '../server/authentication';
import { openPlatform } from '../server/platform';
import { createSchema } from '../server/schema';
import { openBenchKeyring } from './keyring';

export interface Served {
  readonly url: string;
  headersOf(login: string): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** The API as it is served: tokens checked, row security, field classes and audit on. */
export async function served(servingUrl: string): Promise<Served> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' };
  const platform = await openPlatform({ servingUrl, keys: openBenchKeyring() });
  const app = await createApp({
    platform,
    schema: await createSchema(),
    authenticate: authenticator({
      issuer: 'https://bench.example',
      audience: 'repatria',
      jwks: { keys: [jwk] },
      pool: platform.pools.staff,
    }),
    logger: pino({ level: 'error' }),
    ready: async () => null,
  });
  const known = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const signed = async (login: string) => {
    const token = await new SignJWT({ account: login })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setIssuer('https://bench.example')
      .setAudience('repatria')
      .setSubject(login)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  };
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: `${origin}/graphql`,
    headersOf: (login) => {
      const had = known.get(login) ?? signed(login);
      known.set(login, had);
      return had;
    },
    close: async () => {
      await app.close();
      await platform.close();
    },
  };
}
