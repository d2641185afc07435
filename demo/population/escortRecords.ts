import { answerEscortRecords } from '../../commands/movement/answerEscortRecords';
import { confirmEscortRecords } from '../../commands/movement/confirmEscortRecords';
import { openEscortRecords } from '../../commands/movement/openEscortRecords';
import { escortAnswers } from '../escortAnswers';
import type { CaseFile } from './caseFile';

/** An escort record for everybody who travels; the first needs medication on the way. */
export async function keepEscortRecords(file: CaseFile, movementId: string, persons: readonly string[]): Promise<void> {
  await file.act('transfer-1', openEscortRecords, { movementId });
  for (const login of ['transfer-1', 'health'] as const) {
    await file.act(login, answerEscortRecords, {
      movementId,
      records: persons.map((personId, at) => ({
        personId,
        answers: escortAnswers[login].map((answer) =>
          at === 0 && answer.question === 'HEALTH_MEDICATION' ? { ...answer, value: 'YES', detail: 'At noon, with food' } : answer,
        ),
      })),
    });
  }
  await file.act('registrar', confirmEscortRecords, { movementId });
}
