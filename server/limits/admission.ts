import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { ScopeFamily } from '../../domain/access/roles';
import { type Crowd, crowd } from './crowd';
import { StandsStill, standstill } from './standstill';

export interface Admission {
  /** @throws StandsStill: who comes now would wait too long, and is told at once to come again. */
  assertOpen(family: ScopeFamily): void;
  /** From when a request is read until its answer is written it counts. Who sends or reads drop by drop is in nobody's way. */
  count(app: FastifyInstance, familyOf: (request: FastifyRequest) => ScopeFamily | undefined): void;
}

/** The door of each family of accounts, which has connections of its own: one that is crowded keeps no other waiting. */
export function admission(pools: Readonly<Record<ScopeFamily, Pool>>): Admission {
  const standsStill = standstill(pools);
  const crowds: Readonly<Record<ScopeFamily, Crowd>> = { staff: crowd(), liaison: crowd(), office: crowd() };
  const inside = new WeakMap<FastifyRequest, () => void>();
  return {
    assertOpen: (family) => {
      if (standsStill(family) || crowds[family].isTooLarge()) throw new StandsStill();
    },
    count: (app, familyOf) => {
      app.addHook('preHandler', async (request, reply) => {
        const family = familyOf(request);
        if (!family) return;
        const leave = crowds[family].enter();
        inside.set(request, leave);
        finished(reply.raw, leave);
      });
      app.addHook('onSend', async (request) => inside.get(request)?.());
    },
  };
}
