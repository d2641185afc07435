import type { Role } from '../../domain/access/vocabulary';
import type { WebhookRules } from '../../domain/integration/webhookAddress';
import { webhookLifecycle } from '../../domain/integration/webhookLifecycle';
import { GIVEN_UP_AFTER_MS, LEDGER_DAYS, nextAttemptAt } from '../../domain/integration/webhookSending';
import type { WebhookEndpoint } from '../../entities/integration/WebhookEndpoint';
import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';
import type { Tx } from '../Tx';
import { webhookRules } from './webhookRules';

/** An endpoint whose turn it is, held by this process alone until the lease is over. */
export interface LeasedEndpoint {
  readonly id: string;
  readonly accountId: string;
  readonly login: string;
  readonly role: Role;
  readonly country: string | null;
  readonly url: string;
  readonly host: string;
  readonly actions: readonly string[];
  readonly secrets: readonly string[];
  readonly position: string | null;
  readonly positionAt: Date;
  readonly leasedUntil: Date;
  /** Up to this transaction everything that was committed can be read. */
  readonly reached: string;
  /** Events that are told once more, in their order. */
  readonly requeued: readonly string[];
  /** Events that were tried and not delivered. */
  readonly pending: readonly string[];
  readonly rules: WebhookRules;
}

export interface Outcome {
  readonly id: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly cursor: string;
  readonly code: string;
}

const LEASE_MS = 120_000;

/** Runs in a transaction of the platform's own that leaves nothing in the audit: nothing was told by it. */
async function quietly<Result>(deps: CommandDeps, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: { readonly value: Result } | undefined;
  await systemCommand(deps, 'deliverWebhook', async (tx) => {
    result = { value: await work(tx) };
    return null;
  });
  if (!result) throw new Error('A transaction ended without its work.');
  return result.value;
}

type Leased = WebhookEndpoint & {
  readonly login: string;
  readonly reached: string;
  readonly waiting: readonly { readonly event: string; readonly requeued: boolean }[];
};

/** The endpoint whose turn it is; null where none has anything to be told, or another process has it. */
export function leaseEndpoint(deps: CommandDeps): Promise<LeasedEndpoint | null> {
  return quietly(deps, async (tx) => {
    const leased = await tx.one<Leased>(
      `with due as (
         select e.id from webhook_endpoint e
         where e.status = 'ACTIVE' and coalesce(e.next_attempt_at <= $1, true) and coalesce(e.leased_until <= $1, true)
           and (exists (select from outbox o where o.tx > e.seen_tx and o.tx < (select transactions_ended()))
             or exists (select from webhook_delivery d where d.endpoint_id = e.id and d.status = 'PENDING'))
         order by e.next_attempt_at nulls first, e.id limit 1 for update skip locked
       ), taken as (
         update webhook_endpoint e set leased_until = $2 from due where e.id = due.id returning e.*
       )
       select t.*, a.login, (transactions_ended() - 1)::text as reached,
         coalesce((select json_agg(json_build_object('event', d.event_id, 'requeued', d.requeued_at is not null) order by d.recorded_at, d.id)
           from webhook_delivery d where d.endpoint_id = t.id and d.status <> 'DELIVERED'), '[]'::json) as waiting
       from taken t join account a on a.id = t.account_id`,
      [tx.now, new Date(tx.now.getTime() + LEASE_MS)],
    );
    if (!leased?.leasedUntil) return null;
    const { secret, previousSecret } = await tx.opened('webhook_endpoint', leased);
    const previous = leased.previousUntil !== null && leased.previousUntil > tx.now ? previousSecret : null;
    return {
      ...leased,
      leasedUntil: leased.leasedUntil,
      secrets: [secret, ...(previous === null ? [] : [previous])],
      requeued: leased.waiting.filter(({ requeued }) => requeued).map(({ event }) => event),
      pending: leased.waiting.filter(({ requeued }) => !requeued).map(({ event }) => event),
      rules: await webhookRules(tx),
    };
  });
}

const releases = {
  READ_TO_THE_END: `leased_until = null, seen_tx = greatest(seen_tx, $3::bigint)`,
  MORE_WAITS: `leased_until = null`,
  OWNER_GONE: `leased_until = null, status = 'ENDED', ended_at = $4, updated_at = $4, version = version + 1`,
} as const;

export async function releaseEndpoint(deps: CommandDeps, endpoint: LeasedEndpoint, how: keyof typeof releases): Promise<void> {
  await quietly(deps, (tx) =>
    tx.query(
      `with used as (select $3::bigint as reached, $4::timestamptz as at)
       update webhook_endpoint set ${releases[how]} where id = $1 and leased_until = $2 and status = 'ACTIVE' returning id`,
      [endpoint.id, endpoint.leasedUntil, endpoint.reached, tx.now],
    ),
  );
}

/** What waits and is no longer the owner's to see leaves the ledger: nothing says that it was there. */
export async function forget(deps: CommandDeps, endpoint: LeasedEndpoint, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  await quietly(deps, (tx) =>
    tx.query(`delete from webhook_delivery where endpoint_id = $1 and event_id = any($2::uuid[]) and status <> 'DELIVERED' returning id`, [
      endpoint.id,
      eventIds,
    ]),
  );
}

interface Attempt extends Outcome {
  readonly requeued: boolean;
}

/**
 * Writes the attempt into the ledger and moves the endpoint on, or lets it wait. After three days of failing it is given up, and its
 * side is told. @returns null where it is no longer this process's to serve: the attempt is on record all the same.
 */
export async function recordAttempt(deps: CommandDeps, endpoint: LeasedEndpoint, attempt: Attempt): Promise<LeasedEndpoint | null> {
  return systemCommand(deps, 'deliverWebhook', async (tx) => {
    const done = attempt.code === 'DELIVERED';
    const standing = await tx.one<WebhookEndpoint>('select * from webhook_endpoint where id = $1 for update', [endpoint.id]);
    if (!standing) throw new Error('An endpoint is gone.');
    const mine = standing.status === 'ACTIVE' && standing.leasedUntil?.getTime() === endpoint.leasedUntil.getTime();
    const failingSince = standing.failingSince ?? tx.now;
    const givenUp = mine && !done && tx.now.getTime() - failingSince.getTime() >= GIVEN_UP_AFTER_MS;
    await tx.query(
      `insert into webhook_delivery (id, endpoint_id, account_id, event_id, recorded_at, status, attempts, last_attempt_at, last_outcome, delivered_at)
       values ($1, $2, $3, $4, $5, $6, 1, $7, $8, case when $6 = 'DELIVERED' then $7::timestamptz end)
       on conflict (endpoint_id, event_id) do update set status = excluded.status, attempts = webhook_delivery.attempts + 1,
         last_attempt_at = excluded.last_attempt_at, last_outcome = excluded.last_outcome,
         delivered_at = coalesce(excluded.delivered_at, webhook_delivery.delivered_at),
         requeued_at = case when excluded.status = 'DELIVERED' then null else webhook_delivery.requeued_at end,
         version = webhook_delivery.version + 1`,
      [
        attempt.id,
        endpoint.id,
        endpoint.accountId,
        attempt.eventId,
        attempt.recordedAt,
        done ? 'DELIVERED' : givenUp && !attempt.requeued ? 'GIVEN_UP' : 'PENDING',
        tx.now,
        attempt.code,
      ],
    );
    tx.discloses(`${endpoint.country ?? endpoint.role}: ${endpoint.host}`);
    const about = await tx.one<{ personId: string | null }>('select person_id from case_event where id = $1', [attempt.eventId]);
    if (about?.personId) tx.subjects.add(about.personId);
    if (!mine) return endpoint;
    const failures = done ? 0 : standing.failures + 1;
    const moves = done && !attempt.requeued;
    const leasedUntil = new Date(tx.now.getTime() + LEASE_MS);
    await tx.query(
      `update webhook_endpoint set failures = $2, failing_since = $3, next_attempt_at = $4, status = $5, leased_until = $6,
         position = case when $7 then $8 else position end, position_at = case when $7 then greatest(position_at, $9::timestamptz) else position_at end,
         updated_at = $10, version = version + case when $5 = 'ACTIVE' then 0 else 1 end where id = $1`,
      [
        endpoint.id,
        failures,
        done ? null : failingSince,
        done ? null : nextAttemptAt(failures, tx.now),
        givenUp ? 'GIVEN_UP' : 'ACTIVE',
        done ? leasedUntil : null,
        moves,
        attempt.cursor,
        attempt.recordedAt,
        tx.now,
      ],
    );
    if (givenUp) tellOfGivingUp(tx, endpoint);
    return {
      ...endpoint,
      leasedUntil,
      pending: endpoint.pending.filter((event) => event !== attempt.eventId),
      requeued: attempt.requeued ? endpoint.requeued.filter((event) => event !== attempt.eventId) : endpoint.requeued,
      ...(moves ? { position: attempt.cursor } : {}),
    };
  }).then((after) => (after === endpoint ? null : after));
}

/** In the history, where its owner alone reads it (`deskEvents`, `deskActivity`; row security). */
function tellOfGivingUp(tx: Tx, { id }: LeasedEndpoint): void {
  tx.record({
    subjectType: 'WebhookEndpoint',
    subjectId: id,
    personId: null,
    audience: 'CUSTODIAL',
    action: 'giveUpWebhook',
    fromState: 'ACTIVE',
    toState: 'GIVEN_UP',
    summary: webhookLifecycle.verbs.giveUpWebhook.event,
    bySystem: true,
  });
}

/** What was delivered long ago leaves the ledger; the audit keeps that it was told. @returns how many. */
export function clearOldDeliveries(deps: CommandDeps): Promise<number> {
  return quietly(deps, async (tx) => {
    const gone = await tx.query(
      `delete from webhook_delivery where status = 'DELIVERED' and delivered_at < $1::timestamptz - make_interval(days => $2) returning id`,
      [tx.now, LEDGER_DAYS],
    );
    return gone.length;
  });
}
