import { months } from '../../domain/clock/durations';
import type { Day } from '../../domain/person/partialDate';
import { remainder } from '../../domain/proceeding/sentence';
import { type CustodyPeriod, daysOfSentence, endOfSentence, type TimeServed, timeServed } from '../../domain/proceeding/timeServed';
import { dayOf, duration } from '../../domain/reference/duration';
import type { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import type { Tx } from '../Tx';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

/**
 * LP7. The time served, counted anew from the register and from recorded custody abroad: every day once, no gap. It gives the end of
 * the sentence and, nine months before it, word that a transfer needs six (I-29).
 */
export const creditTimeServed = command<ProceedingInput>('creditTimeServed', {}, async (tx, viewer, input) => {
  const step = await proceedingStep(tx, viewer, 'creditTimeServed', input);
  await countTimeServed(tx, step.proceeding);
  return advanced(tx, step, step.proceeding.stage);
});

interface Standing {
  readonly id: string;
  readonly judgmentId: string;
  readonly length: string;
  readonly pronouncedOn: Day;
  readonly periods: readonly CustodyPeriod[];
  readonly held: boolean;
}

const STANDING = `
select s.id, s.judgment_id, s.length, s.pronounced_on::text as pronounced_on,
  coalesce((select json_agg(p) from (
    select (e.admitted_at at time zone 'UTC')::date::text as "from", (e.ended_at at time zone 'UTC')::date::text as "to", f.country
    from custody_episode e join facility f on f.id = e.facility_id where e.person_id = s.person_id
    union all
    select a.held_from::text, a.held_to::text, a.country from foreign_custody a where a.person_id = s.person_id) p), '[]') as periods,
  exists (select from custody_episode e where e.person_id = s.person_id and e.ended_at is null) as held
from sentence s where s.proceeding_id = $1 and s.superseded_at is null`;

/** Writes what was served and when the sentence ends, with its clocks. A case whose sentence has no length is left alone. */
export async function countTimeServed(tx: Tx, { id: proceedingId, personId }: LegalProceeding): Promise<void> {
  await tx.enterSystemScope();
  const sentence = await tx.one<Standing>(STANDING, [proceedingId]);
  const length = sentence ? duration(sentence.length) : null;
  if (!sentence || !length) return;
  const today = dayOf(tx.now);
  const served = timeServed(sentence.periods, today);
  const total = daysOfSentence(sentence.pronouncedOn, length);
  // Nobody can say when a sentence ends that is not being served.
  const endsOn = sentence.held ? endOfSentence(total, served.days, today) : null;
  await write(tx, sentence, { served, total, today, endsOn });
  if (endsOn === null) return endClocks(tx, [proceedingId], { stopped: ['SENTENCE_REMAINDER', 'SENTENCE_END'] });
  const end = new Date(`${endsOn}T23:59:59Z`);
  const alert = months(-remainder.alertMonths)(end);
  const clock = { subjectId: proceedingId, personId, country: null } as const;
  await startClocks(tx, [
    { ...clock, kind: 'SENTENCE_END', dueAt: end },
    ...(alert > tx.now ? [{ ...clock, kind: 'SENTENCE_REMAINDER', dueAt: alert } as const] : []),
  ]);
  if (alert <= tx.now) await remainderIsShort(tx, proceedingId, personId);
}

const write = (
  tx: Tx,
  { id, judgmentId }: Standing,
  { served, total, today, endsOn }: { served: TimeServed; total: number; today: Day; endsOn: Day | null },
) =>
  tx.query(
    `with told as (update judgment set time_served_days = $3 where id = $2)
     update sentence set days_served = $3, days_total = $4, counted_on = $5, counted = $6, ends_on = $7 where id = $1`,
    [id, judgmentId, served.days, total, today, JSON.stringify(served.stretches), endsOn],
  );

/** I-29. Less than nine months are left: whoever wants a transfer hurries. Told once for each sentence. */
export async function remainderIsShort(tx: Tx, proceedingId: string, personId: string): Promise<void> {
  const told = await tx.one(`select id from task where subject_id = $1 and kind = 'SENTENCE_REMAINDER'`, [proceedingId]);
  if (told) return;
  openTasks(tx, [
    {
      kind: 'SENTENCE_REMAINDER',
      personId,
      subjectId: proceedingId,
      ownerRole: 'LEGAL_OFFICER',
      summary: `Less than ${remainder.alertMonths} months of the sentence are left: a transfer needs ${remainder.neededMonths} at receipt (${remainder.source}).`,
    },
  ]);
}
