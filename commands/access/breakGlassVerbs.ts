import { GLASS_MINUTES, glassApprovers } from '../../domain/access/breakGlass';
import { type BreakGlassFacts, type BreakGlassVerb, breakGlassLifecycle } from '../../domain/access/breakGlassLifecycle';
import type { Viewer } from '../../domain/access/viewer';
import { NotFound, StaleVersion } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { BreakGlass } from '../../entities/access/BreakGlass';
import { BreakGlassApproval } from '../../entities/access/BreakGlassApproval';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface BreakGlassInput extends CommandInput {
  readonly breakGlassId: string;
  readonly expectedVersion?: number | null;
}

export interface DeclineBreakGlassInput extends BreakGlassInput {
  readonly reasons: string;
}

const MINUTE_MS = 60_000;

/** BG2. The second approval, of the other role, opens the file for the hour. */
export const approveBreakGlass = command<BreakGlassInput>('approveBreakGlass', {}, async (tx, viewer, input) => {
  const step = await breakGlassStep(tx, viewer, 'approveBreakGlass', input);
  const { glass, facts } = step;
  await tx.insert(BreakGlassApproval, {
    id: tx.newId('Part'),
    breakGlassId: glass.id,
    personId: glass.personId,
    accountId: viewer.accountId,
    askedBy: glass.accountId,
    role: viewer.role,
    at: tx.now,
  });
  const opens = facts.approvals.length + 1 === glassApprovers.length;
  const endsAt = new Date(tx.now.getTime() + GLASS_MINUTES * MINUTE_MS);
  return advance(
    tx,
    step,
    opens ? { status: 'OPEN', openedAt: tx.now, endsAt } : {},
    opens ? 'Emergency access to the file was opened.' : undefined,
  );
});

/** BG3. */
export const declineBreakGlass = command<DeclineBreakGlassInput>(
  'declineBreakGlass',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const step = await breakGlassStep(tx, viewer, 'declineBreakGlass', input);
    return advance(tx, step, { status: 'DECLINED', declinedBy: viewer.accountId, declineReason: input.reasons });
  },
);

/** BG4. Before its time is over. */
export const endBreakGlass = command<BreakGlassInput>('endBreakGlass', {}, async (tx, viewer, input) => {
  const step = await breakGlassStep(tx, viewer, 'endBreakGlass', input);
  return advance(tx, step, { status: 'ENDED', endedAt: tx.now, endedBy: viewer.accountId });
});

interface Step {
  readonly verb: BreakGlassVerb;
  readonly glass: BreakGlass;
  readonly facts: BreakGlassFacts;
  readonly event: string;
}

async function breakGlassStep(
  tx: Tx,
  viewer: Viewer,
  verb: BreakGlassVerb,
  { breakGlassId, expectedVersion }: BreakGlassInput,
): Promise<Step> {
  const read = () => tx.one<BreakGlass>('select * from break_glass where id = $1', [breakGlassId]);
  const found = isId(breakGlassId) ? await read() : undefined;
  if (!found) throw new NotFound();
  await tx.lockPersons([found.personId]);
  const glass = (await read()) ?? found;
  if (expectedVersion != null && expectedVersion !== glass.version) throw new StaleVersion(glass.version);
  await tx.enterSystemScope();
  const approvals = await tx.query<BreakGlassFacts['approvals'][number]>(
    'select role, account_id from break_glass_approval where break_glass_id = $1',
    [glass.id],
  );
  const facts = { askedBy: glass.accountId, requestedAt: glass.requestedAt, approvals };
  const over = glass.status === 'OPEN' && glass.endsAt !== null && glass.endsAt <= tx.now;
  const rule = assertStep(breakGlassLifecycle, verb, over ? 'ENDED' : glass.status, facts, viewer, tx.now);
  return { verb, glass, facts, event: rule.event };
}

async function advance(tx: Tx, { verb, glass, event }: Step, changes: Partial<BreakGlass>, summary = event): Promise<Changed> {
  const version = await tx.update(BreakGlass, glass, changes);
  const [person] = await tx.query<{ kind: string }>('select kind from person where id = $1', [glass.personId]);
  tx.record({
    subjectType: person?.kind === 'PROTECTED_RESIDENT' ? 'ProtectedResident' : 'Detainee',
    subjectId: glass.personId,
    personId: glass.personId,
    audience: 'CUSTODIAL',
    action: verb,
    fromState: glass.status,
    toState: changes.status ?? glass.status,
    summary,
    detail: { breakGlassId: glass.id },
  });
  return { kind: 'Part', id: glass.id, version };
}
