import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type SubjectRequestFacts, type SubjectRequestVerb, subjectRequestLifecycle } from '../../domain/privacy/subjectRequestLifecycle';
import type { SubjectRequestKind, SubjectRequestWay } from '../../domain/privacy/vocabulary';
import type { Person } from '../../entities/person/Person';
import { DataSubjectRequest } from '../../entities/privacy/DataSubjectRequest';
import { endClocks, startClocks } from '../clock/clocks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { copyOfRecord } from './copyOfRecord';
import { beginRestriction } from './restrictionVerbs';

export interface RecordDataSubjectRequestInput extends CommandInput {
  readonly personId: string;
  readonly kind: SubjectRequestKind;
  readonly via: Exclude<SubjectRequestWay, 'RELEASE'>;
  readonly receivedAt: Date;
}
export interface SubjectRequestInput extends CommandInput {
  readonly requestId: string;
  readonly expectedVersion?: number | null;
}
export interface ReasonedSubjectRequestInput extends SubjectRequestInput {
  readonly reasons: string;
}

const reasoned = { validate: ({ reasons }: ReasonedSubjectRequestInput) => requireReasons(reasons) };

/** DS1. LED Art. 12: taken down for the person, who is not an account here; a month runs from the day it came. */
export const recordDataSubjectRequest = command<RecordDataSubjectRequestInput>(
  'recordDataSubjectRequest',
  { validate: ({ receivedAt }, now) => new InputFaults().requirePast('input.receivedAt', receivedAt, now).throwIfAny() },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const open = await tx.one(
      `select 1 as found from data_subject_request where person_id = $1 and kind = $2 and status in ('RECEIVED', 'PREPARED')`,
      [person.id, input.kind],
    );
    if (open) throw new BadUserInput([{ path: 'input.kind', code: 'CONFLICT', message: 'Such a request waits for its answer.' }]);
    return openSubjectRequest(
      tx,
      { personId: person.id, kind: input.kind, via: input.via, receivedAt: input.receivedAt },
      viewer.accountId,
    );
  },
);

/** Opens a request and its clock. The platform does so by itself when custody ends (Nelson Mandela Rules, Rule 9). */
export async function openSubjectRequest(
  tx: Tx,
  request: Pick<DataSubjectRequest, 'personId' | 'kind' | 'via' | 'receivedAt'>,
  recordedBy: string | null,
): Promise<Changed> {
  const id = tx.newId('Part');
  await tx.insert(DataSubjectRequest, { id, ...request, status: 'RECEIVED', recordedBy, recordedAt: tx.now, version: 1 });
  await startClocks(tx, [
    { kind: 'DATA_SUBJECT_REPLY', subjectId: id, personId: request.personId, country: null, start: request.receivedAt },
  ]);
  tx.record({
    subjectType: 'Person',
    subjectId: request.personId,
    personId: request.personId,
    audience: 'CUSTODIAL',
    action: 'recordDataSubjectRequest',
    toState: 'RECEIVED',
    summary:
      request.via === 'RELEASE'
        ? 'A copy of the record is due to the person on release.'
        : 'The person asked for something about the record.',
    detail: { requestId: id, kind: request.kind },
    bySystem: recordedBy === null,
  });
  return { kind: 'Part', id, version: 1 };
}

/** DS2. Everything held on the person, with what others have a right to taken out, each with its ground. */
export const prepareSubjectExport = command<SubjectRequestInput>('prepareSubjectExport', {}, async (tx, viewer, input) => {
  const step = await subjectRequestStep(tx, viewer, 'prepareSubjectExport', input);
  const { json, html, redactions } = await copyOfRecord(tx, step.request.personId);
  return advance(tx, step, {
    status: 'PREPARED',
    preparedBy: viewer.accountId,
    preparedAt: tx.now,
    copyJson: json,
    copyHtml: html,
    redactions,
  });
});

/** DS3. */
export const returnSubjectExport = command<ReasonedSubjectRequestInput>('returnSubjectExport', reasoned, async (tx, viewer, input) => {
  const step = await subjectRequestStep(tx, viewer, 'returnSubjectExport', input);
  return advance(tx, step, { status: 'RECEIVED', preparedBy: null, preparedAt: null, copyJson: null, copyHtml: null, redactions: null });
});

/** DS4. What was approved is the official copy. */
export const approveSubjectExport = command<SubjectRequestInput>('approveSubjectExport', {}, async (tx, viewer, input) => {
  const step = await subjectRequestStep(tx, viewer, 'approveSubjectExport', input);
  tx.discloses('DATA_SUBJECT: the person or its representative');
  return advance(tx, step, { status: 'ANSWERED', answeredBy: viewer.accountId, answeredAt: tx.now });
});

/** DS5. A restriction is made here; a correction and an erasure were made by their own verbs. */
export const grantDataSubjectRequest = command<SubjectRequestInput>('grantDataSubjectRequest', {}, async (tx, viewer, input) => {
  const step = await subjectRequestStep(tx, viewer, 'grantDataSubjectRequest', input);
  if (step.request.kind === 'RESTRICTION') {
    await beginRestriction(tx, {
      personId: step.request.personId,
      requestId: step.request.id,
      ground: 'ACCURACY_CONTESTED',
      reasons: 'The person asked for it, and it was granted.',
      begunBy: viewer.accountId,
    });
  }
  return advance(tx, step, { status: 'ANSWERED', answeredBy: viewer.accountId, answeredAt: tx.now });
});

/** DS6. With reasons, and what the person may do against it (LED Art. 12(1), 15(3), 16(4)). */
export const refuseDataSubjectRequest = command<ReasonedSubjectRequestInput>(
  'refuseDataSubjectRequest',
  reasoned,
  async (tx, viewer, input) => {
    const step = await subjectRequestStep(tx, viewer, 'refuseDataSubjectRequest', input);
    // A copy that nobody approved is not kept, and whoever prepared it decided nothing.
    return advance(tx, step, {
      status: 'REFUSED',
      preparedBy: null,
      copyJson: null,
      copyHtml: null,
      redactions: null,
      answeredBy: viewer.accountId,
      answeredAt: tx.now,
      reasons: input.reasons,
    });
  },
);

interface Step {
  readonly verb: SubjectRequestVerb;
  readonly request: DataSubjectRequest;
  readonly event: string;
}

async function subjectRequestStep(tx: Tx, viewer: Viewer, verb: SubjectRequestVerb, input: SubjectRequestInput): Promise<Step> {
  const request = await tx.lock<DataSubjectRequest>('data_subject_request', input.requestId, input.expectedVersion);
  const facts = await tx.one<SubjectRequestFacts>('select * from guard_facts_subject_request where request_id = $1', [request.id]);
  if (!facts) throw new Error('A locked request has no facts.');
  const { event } = assertStep(subjectRequestLifecycle, verb, request.status, facts, viewer, tx.now);
  return { verb, request, event };
}

async function advance(tx: Tx, { verb, request, event }: Step, changes: Partial<DataSubjectRequest>): Promise<Changed> {
  const version = await tx.update(DataSubjectRequest, request, changes);
  await endClocks(tx, [request.id], { met: subjectRequestLifecycle.verbs[verb].stops ?? [] });
  tx.record({
    subjectType: 'Person',
    subjectId: request.personId,
    personId: request.personId,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: request.status,
    toState: changes.status ?? request.status,
    summary: event,
    detail: { requestId: request.id, kind: request.kind },
  });
  return { kind: 'Part', id: request.id, version };
}
