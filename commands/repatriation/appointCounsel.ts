import type { CounselKind } from '../../domain/person/vocabulary';
import { CounselAppointment } from '../../entities/repatriation/CounselAppointment';
import { command } from '../command';
import { InputFaults } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface AppointCounselInput extends RequestInput {
  readonly counsel: string;
  readonly kind: CounselKind;
  readonly appointedAt?: Date | null;
}

/** A legal officer records the lawyer whom the person chose or the State assigned (ICCPR 14(3)(d)); earlier counsel is relieved. */
export const appointCounsel = command<AppointCounselInput>(
  'appointCounsel',
  {
    validate: (input, now) =>
      new InputFaults().requireText('input.counsel', input.counsel).requirePast('input.appointedAt', input.appointedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'appointCounsel', request);
    await tx.query('update counsel_appointment set ended_at = $2 where person_id = $1 and ended_at is null', [request.personId, tx.now]);
    await tx.insert(CounselAppointment, {
      id: tx.newId('Part'),
      personId: request.personId,
      counselName: input.counsel,
      kind: input.kind,
      appointedAt: input.appointedAt ?? tx.now,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);
