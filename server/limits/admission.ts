import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { type ScopeFamily, scopeFamilyOf } from '../../domain/access/roles';
import type { Viewer } from '../../domain/access/viewer';
import { type Crowd, crowd } from './crowd';
import { StandsStill, standstill } from './standstill';

export interface Admission {
  /** @throws StandsStill: who comes now would wait too long, and is told at once to come again. */
  assertOpen(viewer: Viewer): void;
  /** From when a request is read until its answer is written it counts; who sends or reads drop by drop is in nobody's way. Asks once more whether the door is open. */
  count(app: FastifyInstance, viewerOf: (request: FastifyRequest) => Viewer | undefined): void;
}

/** The door of each family of accounts, which has connections of its own: one that is crowded keeps no other waiting. */
export function admission(pools: Readonly<Record<ScopeFamily, Pool>>): Admission {
  const standsStill = standstill(pools);
  const crowds: Readonly<Record<ScopeFamily, Crowd>> = { staff: crowd(), liaison: crowd(), office: crowd() };
  const inside = new WeakMap<FastifyRequest, () => void>();
  return {
    assertOpen: ({ role, accountId }) => {
      const family = scopeFamilyOf(role);
      if (standsStill(family) || crowds[family].isTooLarge(accountId)) throw new StandsStill();
    },
    count: (app, viewerOf) => {
      app.addHook('preHandler', async (request, reply) => {
        const viewer = viewerOf(request);
        if (!viewer) return;
        const family = crowds[scopeFamilyOf(viewer.role)];
        // Many may have been read at once, when none of them was inside.
        if (family.isTooLarge(viewer.accountId)) throw new StandsStill();
        const leave = family.enter(viewer.accountId);
        inside.set(request, leave);
        finished(reply.raw, leave);
      });
      app.addHook('onSend', async (request) => inside.get(request)?.());
    },
  };
}
