import type { CounselKind } from '../../domain/person/vocabulary';
import { CounselAppointment } from '../../entities/repatriation/CounselAppointment';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface AppointDefenceCounselInput extends ProceedingInput {
  readonly counsel: string;
  readonly kind: CounselKind;
  readonly appointedAt?: Date | null;
}

/** LP3. ICCPR Art. 14(3)(d). The lawyer whom the accused chose or the court assigned; earlier counsel is relieved. */
export const appointDefenceCounsel = command<AppointDefenceCounselInput>(
  'appointDefenceCounsel',
  {
    validate: (input, now) =>
      new InputFaults().requireText('input.counsel', input.counsel).requirePast('input.appointedAt', input.appointedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'appointDefenceCounsel', input);
    const { personId, stage } = step.proceeding;
    await tx.query('update counsel_appointment set ended_at = $2 where person_id = $1 and ended_at is null', [personId, tx.now]);
    await tx.insert(CounselAppointment, {
      id: tx.newId('Part'),
      personId,
      counselName: input.counsel,
      kind: input.kind,
      appointedAt: input.appointedAt ?? tx.now,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return advanced(tx, step, stage);
  },
);
