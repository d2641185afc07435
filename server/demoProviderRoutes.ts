import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DemoProvider } from '../integrations/identity/demoProvider';

/** Serves the demo's OpenID provider under the path of its issuer; it reads its requests itself. */
export async function mountDemoProvider(app: FastifyInstance, provider: DemoProvider): Promise<void> {
  const prefix = new URL(provider.issuer).pathname;
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      const handle = (request: FastifyRequest, reply: FastifyReply) => {
        reply.hijack();
        const raw = Object.assign(request.raw, { originalUrl: request.raw.url });
        raw.url = (request.raw.url ?? '').slice(prefix.length) || '/';
        provider.handle(raw, reply.raw);
      };
      scope.all('/*', handle);
    },
    { prefix },
  );
}
