import { randomBytes } from 'node:crypto';
import { BadUserInput, GuardFailed } from '../../domain/errors';
import { addressFault } from '../../domain/integration/webhookAddress';
import { WebhookEndpoint } from '../../entities/integration/WebhookEndpoint';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { webhookRules } from './webhookRules';

export interface RegisterWebhookInput extends CommandInput {
  readonly url: string;
  /** Verbs of events that are told; left out or empty: all that the owner sees. */
  readonly actions?: readonly string[] | null;
}

const MOST_ACTIONS = 100;
const MOST_ENDPOINTS = 5;
const SECRET_BYTES = 32;
const ACTION = /^[a-z][A-Za-z0-9]{0,63}$/;

/** A secret as it is shown, once: the prefix tells scanners of repositories what it is. */
export const newWebhookSecret = (): string => `rpwh_${randomBytes(SECRET_BYTES).toString('base64url')}`;

/** WH1. From now on the address is told of what its owner may see; of nothing from before. */
export const registerWebhook = command<RegisterWebhookInput>(
  'registerWebhook',
  {
    validate: ({ actions }) => {
      const faults = new InputFaults();
      if ((actions ?? []).length > MOST_ACTIONS) faults.add('input.actions', 'OUT_OF_RANGE', `At most ${MOST_ACTIONS} verbs.`);
      if (!(actions ?? []).every((action) => ACTION.test(action)))
        faults.add('input.actions', 'INVALID_VALUE', 'These are no names of verbs.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const fault = addressFault(input.url, await webhookRules(tx));
    if (fault) throw new BadUserInput([{ path: 'input.url', ...fault }]);
    // Two registrations of one account at once are counted one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || $1, 0))`, [viewer.accountId]);
    const standing = await tx.one<{ count: number; now: string }>(
      `select count(*)::int as count, (transactions_ended() - 1)::text as now
       from webhook_endpoint where account_id = $1 and status <> 'ENDED'`,
      [viewer.accountId],
    );
    if ((standing?.count ?? 0) >= MOST_ENDPOINTS)
      throw new GuardFailed([{ rule: 'WH1', message: `An account has at most ${MOST_ENDPOINTS} endpoints: end one first.`, gate: null }]);
    const id = tx.newId('Part');
    const secret = newWebhookSecret();
    await tx.insert(WebhookEndpoint, {
      id,
      accountId: viewer.accountId,
      role: viewer.role,
      country: viewer.country,
      url: input.url,
      host: new URL(input.url).host,
      actions: [...new Set(input.actions ?? [])],
      secret,
      status: 'ACTIVE',
      positionAt: tx.now,
      seenTx: standing?.now ?? '0',
      failures: 0,
      createdAt: tx.now,
      updatedAt: tx.now,
      version: 1,
    });
    return { kind: 'Part', id, version: 1, once: { secret } };
  },
);
