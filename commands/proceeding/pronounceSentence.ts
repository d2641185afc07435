import type { Day } from '../../domain/person/partialDate';
import type { AboveMaximumGround, SentenceRun } from '../../domain/proceeding/maximumPenalty';
import type { SentenceKind } from '../../domain/proceeding/sentence';
import type { Tx } from '../Tx';

export interface Pronounced {
  readonly proceedingId: string;
  readonly personId: string;
  readonly judgmentId: string;
  readonly pronouncedOn: Day;
  /** The clemency by which it came. */
  readonly commutedBy?: string;
}

/** One sentence stands in a case: what was pronounced before makes way, whether or not another follows. */
export async function pronounceSentence(
  tx: Tx,
  { proceedingId, personId, judgmentId, pronouncedOn, commutedBy }: Pronounced,
  sentence: {
    readonly kind: SentenceKind;
    readonly length: string | null;
    readonly runs?: SentenceRun | null;
    readonly aboveMaximumGround?: AboveMaximumGround | null;
  } | null,
): Promise<void> {
  await tx.query(
    `with gone as (
       update sentence set superseded_at = $2 where proceeding_id = $1 and superseded_at is null returning id
     ), wanted as (
       select $3::uuid as id where $7::text is not null and (select count(*) from gone) >= 0
     )
     insert into sentence (id, proceeding_id, person_id, judgment_id, pronounced_on, kind, length, commuted_by, recorded_by, recorded_at, runs, above_maximum_ground)
     select w.id, $1, $4, $5, $6::date, $7, $8, $9, $10, $2, $11, $12 from wanted w`,
    [
      proceedingId,
      tx.now,
      tx.newId('Part'),
      personId,
      judgmentId,
      pronouncedOn,
      sentence?.kind ?? null,
      sentence?.length ?? null,
      commutedBy ?? null,
      tx.viewer.accountId,
      sentence?.runs ?? null,
      sentence?.aboveMaximumGround ?? null,
    ],
  );
}
