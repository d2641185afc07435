import { createHash } from 'node:crypto';
import { addressFault } from '../../domain/integration/webhookAddress';
import { type Notification, signatureHeader } from '../../domain/integration/webhookSending';
import { idFrom } from '../../domain/reference/nodeId';
import type { SendWebhook } from '../../integrations/webhooks/sendWebhook';
import type { CommandDeps } from '../command';
import type { AskAs } from '../statistics/runDueReports';
import { forget, type LeasedEndpoint, leaseEndpoint, type Outcome, recordAttempt, releaseEndpoint } from './webhookLedger';

const MOST_IN_A_ROW = 100;
const MOST_LEASES = 50;

const NEXT = `query NextNotification($after: String, $filter: DeskEventFilter) {
  deskEvents(first: 1, after: $after, filter: $filter) { edges { cursor node { id action recordedAt subjectId } } }
}`;
/** What has a reference, of all that events are about. */
const SUBJECT = `query SubjectOfNotification($id: ID!) {
  node(id: $id) {
    ... on Detainee { ref } ... on ProtectedResident { ref } ... on RepatriationRequest { ref } ... on Movement { ref }
    ... on ProsecutionHandoff { ref } ... on LegalProceeding { ref } ... on ChildCase { ref } ... on Incident { ref }
  }
}`;

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string; readonly action: string; readonly recordedAt: string; readonly subjectId: string };
}

/** What is sent next: of what was asked for once more, else the next event behind the position. */
type Next = { readonly edge: Edge; readonly requeued: boolean } | { readonly again: LeasedEndpoint } | 'NOTHING' | 'GONE';

/**
 * Tells endpoints what happened, one notification after the other. Each event is read as the endpoint's owner, by the rights of this
 * moment, right before it is sent: what the owner does not see is neither told nor counted. An endpoint is leased, so that of many
 * processes one sends; what a process that dies leaves undone another does when the lease is over, under the same id.
 * @returns how many were delivered.
 */
export async function deliverWebhooks(deps: CommandDeps, ask: AskAs, send: SendWebhook): Promise<number> {
  let delivered = 0;
  for (let leases = 0; leases < MOST_LEASES; leases += 1) {
    const endpoint = await leaseEndpoint(deps);
    if (!endpoint) break;
    delivered += await serve(deps, endpoint, ask, send);
  }
  return delivered;
}

async function serve(deps: CommandDeps, leased: LeasedEndpoint, ask: AskAs, send: SendWebhook): Promise<number> {
  let delivered = 0;
  let endpoint = leased;
  for (let sent = 0; sent < MOST_IN_A_ROW; sent += 1) {
    const next = await nextOf(deps, endpoint, ask);
    if (next === 'GONE') return delivered;
    if (next === 'NOTHING') {
      await releaseEndpoint(deps, endpoint, 'READ_TO_THE_END');
      return delivered;
    }
    if ('again' in next) {
      endpoint = next.again;
      continue;
    }
    const outcome = await tell(deps, endpoint, next.edge, ask, send);
    const after = await recordAttempt(deps, endpoint, { ...outcome, requeued: next.requeued });
    // Paused, ended or leased by another meanwhile: what was sent is on record, and no more is sent.
    if (after === null) return delivered;
    if (outcome.code !== 'DELIVERED') return delivered;
    delivered += 1;
    endpoint = after;
  }
  await releaseEndpoint(deps, endpoint, 'MORE_WAITS');
  return delivered;
}

async function nextOf(deps: CommandDeps, endpoint: LeasedEndpoint, ask: AskAs): Promise<Next> {
  const [again] = endpoint.requeued;
  const filter = again
    ? { ids: [again] }
    : {
        since: endpoint.positionAt.toISOString(),
        ...(endpoint.actions.length > 0 ? { actions: endpoint.actions } : {}),
      };
  const answered = await ask({
    login: endpoint.login,
    role: endpoint.role,
    purpose: null,
    document: NEXT,
    variables: { after: again ? null : endpoint.position, filter },
  });
  if (answered === null) {
    await releaseEndpoint(deps, endpoint, 'OWNER_GONE');
    return 'GONE';
  }
  // A cursor from before the platform's key was retired: from the time of the last event on, under the same ids.
  if (answered.failure === 'INVALID_CURSOR' && endpoint.position !== null) return { again: { ...endpoint, position: null } };
  if (answered.failure !== null) throw new Error(`Events for an endpoint could not be read: ${answered.failure}.`);
  const [edge] = (answered.answer as { deskEvents: { edges: readonly Edge[] } }).deskEvents.edges;
  if (again) {
    if (edge) return { edge, requeued: true };
    await forget(deps, endpoint, [again]);
    return { again: { ...endpoint, requeued: endpoint.requeued.slice(1) } };
  }
  const gone = endpoint.pending.filter((event) => event !== edge?.node.id);
  await forget(deps, endpoint, gone);
  return edge ? { edge, requeued: false } : 'NOTHING';
}

/** The same for the same event and endpoint, whoever sends it and however often: a process may die before it could write that it sent. */
function notificationId(endpointId: string, eventId: string): string {
  const bytes = createHash('sha256').update(`${endpointId} ${eventId}`).digest().subarray(0, 16);
  return idFrom('Part', bytes);
}

async function tell(deps: CommandDeps, endpoint: LeasedEndpoint, edge: Edge, ask: AskAs, send: SendWebhook): Promise<Outcome> {
  const { node, cursor } = edge;
  const id = notificationId(endpoint.id, node.id);
  const told: Outcome = { id, eventId: node.id, recordedAt: node.recordedAt, cursor, code: 'DELIVERED' };
  const fault = addressFault(endpoint.url, endpoint.rules);
  if (fault) return { ...told, code: 'HOST_NOT_ALLOWED' };
  const subject = await ask({
    login: endpoint.login,
    role: endpoint.role,
    purpose: null,
    document: SUBJECT,
    variables: { id: node.subjectId },
  });
  const ref = (subject?.answer as { node: { ref?: string | null } | null } | null)?.node?.ref;
  const notification: Notification = {
    notification: id,
    event: { id: node.id, kind: node.action, recordedAt: node.recordedAt },
    subject: ref == null ? null : { ref },
    cursor,
  };
  const body = JSON.stringify(notification);
  const seconds = Math.floor(deps.now().getTime() / 1000);
  const answer = await send({
    url: endpoint.url,
    loopback: endpoint.rules.loopback,
    body,
    headers: {
      'user-agent': 'Repatria',
      'repatria-notification': id,
      'repatria-signature': signatureHeader(endpoint.secrets, seconds, body),
    },
  });
  if ('failure' in answer) return { ...told, code: answer.failure };
  const { status } = answer;
  if (status >= 200 && status < 300) return told;
  return { ...told, code: status >= 300 && status < 400 ? 'REDIRECT' : `HTTP_${status}` };
}
