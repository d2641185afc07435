import type { ClockKind } from '../../domain/clock/clocks';
import { renewalDue } from '../../domain/custody/orderOfDetention';
import { BadUserInput } from '../../domain/errors';
import { type CorrectionField, correctableField } from '../../domain/person/correctionLifecycle';
import type { Correction } from '../../entities/person/Correction';
import { startClocks } from '../clock/clocks';
import type { Tx } from '../Tx';

interface Bounds {
  readonly from: Date | null;
  readonly until: Date | null;
  /** True: the stay before handed the person over at this instant, which is corrected nowhere else than in what it handed over. */
  readonly handedOver: boolean;
}

type CorrectableDate = 'DEPRIVED_AT' | 'ADMITTED_AT' | 'ORDER_ISSUED_AT' | 'ORDER_VALID_UNTIL';

/** Between which instants a date may lie; $1 is the stay or the order. */
const BOUNDS = {
  DEPRIVED_AT: `select null::timestamptz as "from", min(s.admitted_at) as until, false as handed_over
    from custody_episode e join custody_episode s on s.person_id = e.person_id and s.deprived_at = e.deprived_at where e.id = $1`,
  ADMITTED_AT: `select greatest(e.deprived_at, before.ended_at) as "from", e.ended_at as until, before.ended_at is not distinct from e.admitted_at as handed_over
    from custody_episode e left join lateral (
      select max(b.ended_at) as ended_at from custody_episode b where b.person_id = e.person_id and b.id <> e.id and b.admitted_at < e.admitted_at
    ) before on true where e.id = $1`,
  ORDER_ISSUED_AT: `select null::timestamptz as "from", valid_until as until, false as handed_over from detention_order where id = $1`,
  ORDER_VALID_UNTIL: `select issued_at as "from", null::timestamptz as until, false as handed_over from detention_order where id = $1`,
} as const satisfies Readonly<Record<CorrectableDate, string>>;

const isDate = (field: CorrectionField): field is CorrectableDate => correctableField(field).instant === true;

/** Nobody was admitted before losing liberty or after leaving, and no order ends before it was issued. @throws BadUserInput */
export async function refuseOutOfOrder(tx: Tx, field: CorrectionField, partId: string | null, value: string): Promise<void> {
  if (!isDate(field)) return;
  const not = (code: string, message: string) => new BadUserInput([{ path: 'input.newValue', code, message }]);
  const at = new Date(value);
  if (field !== 'ORDER_VALID_UNTIL' && at > tx.now) throw not('DATE_IN_FUTURE', 'This lies in the future.');
  const bounds = await tx.one<Bounds>(BOUNDS[field], [partId]);
  if (bounds?.handedOver)
    throw not('CONFLICT', 'The stay before ended at that instant: what handed the person over is corrected, not one side of it.');
  if (bounds?.until != null && at > bounds.until) throw not('DATE_ORDER', 'What followed from it is on record as earlier.');
  if (bounds?.from != null && at < bounds.from) throw not('DATE_ORDER', 'What it follows from is on record as later.');
}

/** Owed from the hour of an admission; a review that is overdue stays so (I-30). */
const FROM_ADMISSION: readonly ClockKind[] = [
  'REGISTER_COMPLETE',
  'REASONS_TOLD',
  'ADMISSION_EXAM',
  'FAMILY_NOTIFICATION',
  'CONSULAR_INFORMATION',
  'DETENTION_REVIEW',
];

/**
 * What is still owed from a date that was wrong is owed from the right one: the clock that ran is stopped and another begins. One
 * that is over by then is a breach from its beginning.
 */
export async function clocksFollow(tx: Tx, { field, personId, partId, oldValue, newValue }: Correction): Promise<void> {
  if (field === 'ADMITTED_AT' && oldValue !== null) {
    const start = new Date(newValue);
    const moved = start.getTime() - new Date(oldValue).getTime();
    const stopped = await stopClocks(tx, personId, FROM_ADMISSION, oldValue);
    await startClocks(
      tx,
      stopped.map(({ kind, dueAt }) => ({
        kind,
        subjectId: personId,
        personId,
        country: null,
        start,
        dueAt: new Date(dueAt.getTime() + moved),
      })),
    );
  }
  if (field === 'ORDER_ISSUED_AT' || field === 'ORDER_VALID_UNTIL') {
    const order = await tx.one<{ issuedAt: Date; validUntil: Date | null }>(
      'select issued_at, valid_until from detention_order where id = $1',
      [partId],
    );
    if (!order) return;
    const ran = field === 'ORDER_ISSUED_AT' ? (oldValue ?? newValue) : order.issuedAt;
    const [stopped] = await stopClocks(tx, personId, ['ORDER_RENEWAL'], ran);
    if (stopped) {
      const dueAt = renewalDue(order.issuedAt, order.validUntil);
      await startClocks(tx, [{ kind: 'ORDER_RENEWAL', subjectId: personId, personId, country: null, start: order.issuedAt, dueAt }]);
    }
  }
}

interface StoppedClock {
  readonly kind: ClockKind;
  readonly dueAt: Date;
}

/** Those that began at an instant and are not closed: what is owed no more since then is not owed again. */
async function stopClocks(tx: Tx, personId: string, kinds: readonly ClockKind[], startedAt: string | Date): Promise<StoppedClock[]> {
  await tx.enterSystemScope();
  return tx.query<StoppedClock>(
    `update clock set status = 'STOPPED', ended_at = $4, closed_at = $4, version = version + 1
     where subject_id = $1 and kind = any($2::text[]) and started_at = $3 and closed_at is null
       and not (kind = 'DETENTION_REVIEW' and status = 'BREACHED')
     returning kind, due_at`,
    [personId, kinds, startedAt, tx.now],
  );
}
