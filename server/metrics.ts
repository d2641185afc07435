import type { ApolloServerPlugin } from '@apollo/server';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StandingStatus } from '../commands/integration/webhookFigures';
import type { SecurityEventChannel, SecurityEventReason } from '../domain/access/securityEvents';
import type { ApiContext } from '../resolvers/context';

export interface Metrics {
  /** Counts somebody who was refused at the door. */
  refused(reason: SecurityEventReason, channel: SecurityEventChannel): void;
  readonly plugin: ApolloServerPlugin<ApiContext>;
  /** Prometheus text, and its content type. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

export interface MetricsSources {
  readonly pools: Readonly<Record<string, Pool>>;
  /** Asks the database each time that the figures are read. */
  readonly webhooks: () => Promise<readonly { readonly status: StandingStatus; readonly count: number }[]>;
}

/** Figures of the process. Labels are closed lists: no operation's name, no account, nothing of a person. */
export function createMetrics({ pools, webhooks }: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'repatria_operation_seconds',
    help: 'Time to answer an operation.',
    labelNames: ['kind', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'repatria_errors_total',
    help: 'Errors answered, by the contract’s code.',
    labelNames: ['code'] as const,
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'repatria_security_events_total',
    help: 'Refusals at the door: tokens that open nothing, roles and purposes that are not held, rates, sites.',
    labelNames: ['reason', 'channel'] as const,
    registers: [registry],
  });
  new Gauge({
    name: 'repatria_connections',
    help: 'Connections to the database, by pool and state.',
    labelNames: ['pool', 'state'] as const,
    registers: [registry],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
  new Gauge({
    name: 'repatria_webhook_endpoints',
    help: 'Endpoints outside that are told of events, by status; the database’s figure, the same from every process. Absent: it was not to be had.',
    labelNames: ['status'] as const,
    registers: [registry],
    async collect() {
      this.reset();
      // The other figures are wanted most when the database does not answer.
      const told = await webhooks().catch(() => []);
      for (const { status, count } of told) this.set({ status }, count);
    },
  });
  return {
    refused: (reason, channel) => refusals.inc({ reason, channel }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
    plugin: {
      requestDidStart: async () => {
        const end = durations.startTimer();
        return {
          willSendResponse: async ({ operation, response }) => {
            const faults = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
            for (const { extensions } of faults) errors.inc({ code: String(extensions?.['code'] ?? 'INTERNAL') });
            end({ kind: operation?.operation ?? 'none', outcome: faults.length === 0 ? 'answered' : 'refused' });
          },
        };
      },
    },
  };
}
