import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput, NotFound, StaleVersion } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type LegalHoldVerb, legalHoldLifecycle } from '../../domain/privacy/legalHoldLifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { Person } from '../../entities/person/Person';
import { LegalHold } from '../../entities/privacy/LegalHold';
import { openTasks } from '../clock/openTasks';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RequestLegalHoldInput extends CommandInput {
  readonly personId: string;
  readonly reasons: string;
}
export interface LegalHoldInput extends CommandInput {
  readonly holdId: string;
  readonly expectedVersion?: number | null;
}
export interface ReasonedLegalHoldInput extends LegalHoldInput {
  readonly reasons: string;
}

const reasoned = { validate: ({ reasons }: { readonly reasons: string }) => requireReasons(reasons) };
const ANSWER = 'A legal hold was asked for: confirm or decline it.';

/** LH1. From the request on nothing is erased; the hold stands once the data-protection officer confirms it (I-44). */
export const requestLegalHold = command<RequestLegalHoldInput>('requestLegalHold', reasoned, async (tx, viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId);
  const open = await tx.one(
    `select 1 as found from legal_hold where person_id = $1 and status in ('REQUESTED', 'ACTIVE', 'RELEASE_REQUESTED')`,
    [person.id],
  );
  if (open) throw new BadUserInput([{ path: 'input.personId', code: 'CONFLICT', message: 'The record is on hold, or will be.' }]);
  const id = tx.newId('Part');
  await tx.insert(LegalHold, {
    id,
    personId: person.id,
    status: 'REQUESTED',
    reasons: input.reasons,
    requestedBy: viewer.accountId,
    requestedRole: viewer.role,
    requestedAt: tx.now,
    version: 1,
  });
  askOfficer(tx, person.id, id, ANSWER);
  return told(tx, { id, personId: person.id, version: 0 }, 'requestLegalHold', null, 'REQUESTED', 'A legal hold was asked for.');
});

/** LH2. */
export const confirmLegalHold = command<LegalHoldInput>('confirmLegalHold', {}, (tx, viewer, input) =>
  advance(tx, viewer, 'confirmLegalHold', input, {
    status: 'ACTIVE',
    confirmedBy: viewer.accountId,
    confirmedRole: viewer.role,
    confirmedAt: tx.now,
  }),
);

/** LH3. */
export const declineLegalHold = command<ReasonedLegalHoldInput>('declineLegalHold', reasoned, (tx, viewer, input) =>
  advance(tx, viewer, 'declineLegalHold', input, { status: 'DECLINED', answerReasons: input.reasons }),
);

/** LH4. The hold stands until the data-protection officer ends it. */
export const requestLegalHoldRelease = command<ReasonedLegalHoldInput>('requestLegalHoldRelease', reasoned, async (tx, viewer, input) => {
  const changed = await advance(tx, viewer, 'requestLegalHoldRelease', input, {
    status: 'RELEASE_REQUESTED',
    releaseReasons: input.reasons,
    releaseRequestedBy: viewer.accountId,
  });
  const [personId] = tx.subjects;
  askOfficer(tx, personId ?? '', input.holdId, 'The end of a legal hold was asked for: end it or let it stay.');
  return changed;
});

/** LH5. */
export const releaseLegalHold = command<LegalHoldInput>('releaseLegalHold', {}, (tx, viewer, input) =>
  advance(tx, viewer, 'releaseLegalHold', input, { status: 'RELEASED', releasedBy: viewer.accountId, releasedAt: tx.now }),
);

/** LH6. */
export const keepLegalHold = command<ReasonedLegalHoldInput>('keepLegalHold', reasoned, (tx, viewer, input) =>
  advance(tx, viewer, 'keepLegalHold', input, { status: 'ACTIVE', answerReasons: input.reasons, releaseRequestedBy: null }),
);

async function advance(tx: Tx, viewer: Viewer, verb: LegalHoldVerb, input: LegalHoldInput, changes: Partial<LegalHold>): Promise<Changed> {
  if (!isId(input.holdId)) throw new NotFound();
  const hold = await tx.lock<LegalHold>('legal_hold', input.holdId);
  if (input.expectedVersion != null && input.expectedVersion !== hold.version) throw new StaleVersion(hold.version);
  const { event } = assertStep(legalHoldLifecycle, verb, hold.status, hold, viewer, tx.now);
  await tx.update(LegalHold, hold, changes);
  await tx.query(`update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'LEGAL_HOLD' and done_at is null`, [
    hold.id,
    tx.now,
    viewer.accountId,
  ]);
  return told(tx, hold, verb, hold.status, changes.status ?? hold.status, event);
}

function askOfficer(tx: Tx, personId: string, subjectId: string, summary: string): void {
  openTasks(tx, [{ kind: 'LEGAL_HOLD', personId, subjectId, ownerRole: 'DATA_PROTECTION_OFFICER', summary }]);
}

function told(
  tx: Tx,
  { id, personId, version }: Pick<LegalHold, 'id' | 'personId' | 'version'>,
  action: string,
  fromState: string | null,
  toState: string,
  summary: string,
): Changed {
  tx.record({
    subjectType: 'Person',
    subjectId: personId,
    personId,
    audience: 'CUSTODIAL',
    action,
    fromState,
    toState,
    summary,
    detail: { holdId: id },
  });
  return { kind: 'Part', id, version: version + 1 };
}
