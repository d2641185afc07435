import { NotFound } from '../../domain/errors';
import type { PretrialActKind } from '../../domain/proceeding/beforeTrial';
import type { ProceedingVerb } from '../../domain/proceeding/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { PretrialAct } from '../../entities/proceeding/PretrialAct';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { assertSpoken } from '../person/assertSpoken';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

/** What every act before a trial takes: when it was, and, where it is recorded more than a day later, why so late (I-43). */
export interface PretrialActInput extends ProceedingInput {
  readonly occurredAt: Date;
  readonly reference?: string | null;
  readonly lateReasons?: string | null;
}
export interface RecordPersonInformedInput extends PretrialActInput {
  readonly lang: string;
  readonly interpreter?: string | null;
  readonly counselAsked: boolean;
}
export interface RecordChargeSheetServedInput extends PretrialActInput {
  readonly lang: string;
  readonly interpreter?: string | null;
}
export interface RecordHearingNoticeInput extends PretrialActInput {
  readonly hearingId: string;
}

const LATE_MS = 24 * 3_600_000;

function validate({ occurredAt, reference, lateReasons }: PretrialActInput & CommandInput, now: Date): void {
  new InputFaults().requirePast('input.occurredAt', occurredAt, now).requireText('input.reference', reference).throwIfAny();
  if (now.getTime() - occurredAt.getTime() > LATE_MS) requireReasons(lateReasons);
}

/** One act of the time before a trial: asked of the table, appended, told to the history. */
function pretrialAct<Input extends PretrialActInput>(
  verb: Extract<ProceedingVerb, `record${string}`> & Parameters<typeof command>[0],
  kind: PretrialActKind,
  of: (input: Input) => Partial<Pick<PretrialAct, 'lang' | 'interpreter' | 'counselAsked' | 'hearingId'>>,
  changes: (proceeding: LegalProceeding, input: Input) => Partial<LegalProceeding> = () => ({}),
) {
  return command<Input>(verb, { validate }, async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, verb, input);
    const { proceeding } = step;
    const { hearingId = null, lang = null, interpreter = null, counselAsked = false } = of(input);
    if (lang !== null) await assertSpoken(tx, proceeding.personId, lang, interpreter);
    if (hearingId !== null) {
      const known = isId(hearingId)
        ? await tx.one('select id from hearing where id = $1 and proceeding_id = $2 and disposition is null', [hearingId, proceeding.id])
        : undefined;
      if (!known) throw new NotFound();
    }
    await tx.insert(PretrialAct, {
      id: tx.newId('Part'),
      proceedingId: proceeding.id,
      personId: proceeding.personId,
      kind,
      occurredAt: input.occurredAt,
      lang,
      interpreter,
      counselAsked,
      hearingId,
      reference: input.reference ?? null,
      lateReasons: input.lateReasons ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanced(tx, step, proceeding.stage, changes(proceeding, input));
  });
}

/** LP2. ICCPR Art. 9(2), 14(3)(a). The person was told the reasons, in a language, and asked about counsel; it may be told again. */
export const recordPersonInformed = pretrialAct<RecordPersonInformedInput>(
  'recordPersonInformed',
  'PERSON_INFORMED',
  ({ lang, interpreter, counselAsked }) => ({ lang, interpreter: interpreter ?? null, counselAsked }),
  (proceeding, { occurredAt, lang, interpreter }) => ({
    // The first time counts: it is what the person was owed.
    personInformedAt: proceeding.personInformedAt ?? occurredAt,
    informedLang: lang,
    interpreter: interpreter ?? proceeding.interpreter,
  }),
);

/** LP4. ICCPR Art. 14(3)(a). The charge sheet reached the accused in a language. */
export const recordChargeSheetServed = pretrialAct<RecordChargeSheetServedInput>(
  'recordChargeSheetServed',
  'CHARGE_SHEET_SERVED',
  ({ lang, interpreter }) => ({ lang, interpreter: interpreter ?? null }),
);

/** LP4. ICCPR Art. 14(3)(b). The file was opened to the defence; its time runs from here. */
export const recordDisclosure = pretrialAct<PretrialActInput>('recordDisclosure', 'DISCLOSURE', () => ({}));

/** LP4. ICCPR Art. 14(3)(b), (d). Person and counsel were told of a hearing that lies ahead. */
export const recordHearingNotice = pretrialAct<RecordHearingNoticeInput>('recordHearingNotice', 'HEARING_NOTICE', ({ hearingId }) => ({
  hearingId,
}));
