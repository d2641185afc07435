import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface GraphiqlOptions {
  /** The built pages; null when they could not be built. */
  readonly folder: string | null;
  /** Where the page signs in: an issuer's address, or its path at this server. */
  readonly issuer: string;
}

const PREFIX = '/graphiql/';
/** What a page is made of: whatever else lies in the folder of the build is not served. */
const PARTS_OF_PAGES = /^\/(assets\/)?[\w.-]*\.(html|js|css|svg|ttf)$/;
/** Public client at the identity provider: authorization code with PKCE, no secret. */
const CLIENT_ID = 'graphiql';

/** Serves GraphiQL whole from here: the policy lets the page load nothing from, and send nothing to, any other host but the issuer. */
export async function mountGraphiql(app: FastifyInstance, { folder, issuer }: GraphiqlOptions): Promise<void> {
  const policy = contentSecurityPolicy(issuer);
  await app.register(async (pages) => {
    pages.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy);
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'no-referrer');
    });
    // With what it was asked for: the link of a scheduled run names the run there.
    pages.get('/graphiql', (request, reply) => reply.redirect(PREFIX + request.url.slice('/graphiql'.length)));
    if (folder === null) {
      pages.get(PREFIX, (_request, reply) =>
        reply.code(503).type('text/plain; charset=utf-8').send('GraphiQL could not be built; the log of the start says why.'),
      );
      return;
    }
    pages.get(`${PREFIX}settings.json`, (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ issuer, clientId: CLIENT_ID }),
    );
    await pages.register(fastifyStatic, {
      root: folder,
      prefix: PREFIX,
      cacheControl: false,
      allowedPath: (file) => file === '/' || PARTS_OF_PAGES.test(file),
      setHeaders: (reply, file) => {
        if (file.endsWith('.svg')) reply.header('content-type', 'image/svg+xml; charset=utf-8');
        // Names of assets carry the hash of their contents.
        reply.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  });
}

function contentSecurityPolicy(issuer: string): string {
  const provider = URL.canParse(issuer) ? ` ${new URL(issuer).origin}` : '';
  return [
    "default-src 'self'",
    `connect-src 'self'${provider}`,
    // Monaco writes its styles and its icon font into the page.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
