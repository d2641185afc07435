import type { NewClock } from '../clock/clocks';
import type { NewTask, Tx } from '../Tx';

export interface EndOfBasis {
  readonly tasks: readonly NewTask[];
  readonly clocks: readonly NewClock[];
}

/** The case that carried the detention; or, where none did, what else, such as a request for extradition. */
type Basis = { readonly personId: string } & (
  | { readonly proceedingId: string }
  | { readonly proceedingId: null; readonly subjectId: string }
);

const ENDED = ['CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'COMPLETED', 'TRANSFERRED_OUT'];

/**
 * I-31, ICPPED Art. 21. A case no longer carries the detention: its basis is reviewed, the release is verified, and where no other
 * case stands the time to release runs. The caller opens these with its own, in the same transaction.
 */
export async function endOfBasis(tx: Tx, of: Basis, why: string): Promise<EndOfBasis> {
  await tx.enterSystemScope();
  const left = await tx.one<{ held: boolean; otherCase: boolean }>(
    `select exists (select from custody_episode e where e.person_id = $1 and e.ended_at is null) as held,
       exists (select from proceeding l where l.person_id = $1 and l.id is distinct from $2::uuid and not l.observed_external and l.stage <> all($3::text[])) as other_case`,
    [of.personId, of.proceedingId, ENDED],
  );
  const about = { personId: of.personId, subjectId: of.proceedingId ?? of.subjectId } as const;
  const tasks: NewTask[] = [
    { ...about, kind: 'DETENTION_REVIEW', ownerRole: 'LEGAL_OFFICER', summary: `Review the basis of the detention: ${why}.` },
    {
      ...about,
      kind: 'RELEASE_VERIFICATION',
      ownerRole: 'REGISTRAR',
      summary: 'Release the person unless another basis stands, and verify that it happened (ICPPED Art. 21).',
    },
  ];
  const due = left?.held === true && !left.otherCase;
  return { tasks, clocks: due ? [{ kind: 'RELEASE_DUE', subjectId: of.personId, personId: of.personId, country: null }] : [] };
}
