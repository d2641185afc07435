import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { BadUserInput } from '../../domain/errors';
import type { HandoffFacts } from '../../domain/handoff/facts';
import {
  type ContentDifference,
  groundsOfLeavingOut,
  type MinimisationGround,
  minimisationDiff,
  type PackedContent,
  undecided,
} from '../../domain/handoff/minimisation';
import { HandoffMinimisation } from '../../entities/handoff/HandoffMinimisation';
import type { ProsecutionHandoff } from '../../entities/handoff/ProsecutionHandoff';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface ContentDecisionInput {
  readonly evidenceId: string;
  readonly goes: boolean;
  readonly ground: MinimisationGround;
  readonly reasons: string;
}

export function validateDecisions(decisions: readonly ContentDecisionInput[]): InputFaults {
  const faults = new InputFaults();
  for (const [at, { goes, ground, reasons }] of decisions.entries()) {
    requireReasons(reasons);
    const fits = goes ? ground === 'NECESSARY_IN_THIS_CASE' : groundsOfLeavingOut.includes(ground);
    if (!fits) faults.add(`input.minimisation.${at}.ground`, 'INVALID_VALUE', 'This is no ground of that decision.');
  }
  return faults;
}

export interface Minimised {
  readonly diff: readonly ContentDifference[];
  readonly reasons: ReadonlyMap<string, string>;
  readonly facts: Partial<HandoffFacts>;
}

/** What the package holds against what is needed of it; what is decided to be left out leaves it before it is looked at as a whole. */
export async function minimise(tx: Tx, handoff: ProsecutionHandoff, decisions: readonly ContentDecisionInput[]): Promise<Minimised> {
  const { id, packageVersion, route, country } = handoff;
  const decided = new Map(decisions.map((decision) => [decision.evidenceId, decision]));
  const rows = await tx.query<PackedContent & { basis: DataTransferBasis }>(
    `select i.evidence_id, e.kind, e.exculpatory, o.data_transfer_basis as basis
     from handoff_item i join evidence_item e on e.id = i.evidence_id join origin_country o on o.code = $3
     where i.handoff_id = $1 and i.package_version = $2 order by i.sha256, i.evidence_id`,
    [id, packageVersion, country],
  );
  const items = rows.map((item): PackedContent => {
    const { goes = null, ground = null } = decided.get(item.evidenceId) ?? {};
    return { ...item, goes, ground };
  });
  if (decided.size !== decisions.length || items.filter(({ ground }) => ground !== null).length !== decided.size)
    throw new BadUserInput([{ path: 'input.minimisation', code: 'INVALID_VALUE', message: 'Name items of the package, each once.' }]);
  const left = items.filter(({ goes }) => goes === false).map(({ evidenceId }) => evidenceId);
  if (left.length > 0)
    await tx.query('delete from handoff_item where handoff_id = $1 and package_version = $2 and evidence_id = any($3::uuid[])', [
      id,
      packageVersion,
      left,
    ]);
  const diff = minimisationDiff(items, { route, basis: rows[0]?.basis ?? 'NONE' });
  return {
    diff,
    reasons: new Map(decisions.map(({ evidenceId, reasons }) => [evidenceId, reasons])),
    facts: { minimisationUndecided: undecided(diff, items) },
  };
}

/** With the seal: every item and every class of data, what goes and what does not, each with its ground (LED Art. 4(4)). */
export async function recordMinimisation(tx: Tx, handoff: ProsecutionHandoff, { diff, reasons }: Minimised): Promise<void> {
  const { id: handoffId, personId, packageVersion } = handoff;
  await tx.insert(
    HandoffMinimisation,
    diff.map(({ content, evidenceId, need, goes, ground }) => ({
      id: tx.newId('Part'),
      handoffId,
      personId,
      packageVersion,
      content,
      evidenceId,
      need,
      goes,
      // Nobody decided on it by itself: it goes on the necessity that is stated for the whole.
      ground: ground ?? 'NECESSITY_OF_PACKAGE',
      reasons: evidenceId === null ? null : (reasons.get(evidenceId) ?? null),
      decidedBy: tx.viewer.accountId,
      sealedAt: tx.now,
    })),
  );
}
