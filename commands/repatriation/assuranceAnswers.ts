import { type CaseSide, type FactorAnswer, type OthmanFactor, othmanFactors } from '../../domain/repatriation/vocabulary';
import { AssuranceFactor } from '../../entities/repatriation/AssuranceFactor';
import type { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface AssuranceFactorInput {
  readonly factor: OthmanFactor;
  readonly answer: FactorAnswer;
  readonly reasoning: string;
}

export function requireAnswers(faults: InputFaults, answers: readonly AssuranceFactorInput[]): InputFaults {
  for (const [at, { factor, reasoning }] of answers.entries()) {
    faults.requireText(`input.factors.${at}.reasoning`, reasoning);
    if (answers.findIndex((other) => other.factor === factor) < at)
      faults.add(`input.factors.${at}.factor`, 'CONFLICT', 'A question is answered once.');
  }
  return faults;
}

/** An answer takes the place of the last of its side; the last stays in the record. */
export async function answerFactors(
  tx: Tx,
  assurance: { readonly id: string; readonly personId: string; readonly country: string },
  answers: readonly AssuranceFactorInput[],
): Promise<void> {
  if (answers.length === 0) return;
  const side: CaseSide = tx.viewer.role === 'LIAISON_OFFICER' ? 'STATE' : 'CUSTODIAL';
  await tx.enterSystemScope();
  await tx.query(
    `update assurance_factor set superseded_at = $4 where assurance_id = $1 and side = $2 and factor = any($3::text[]) and superseded_at is null`,
    [assurance.id, side, answers.map(({ factor }) => factor), tx.now],
  );
  const inOrder = [...answers].sort((a, b) => othmanFactors.indexOf(a.factor) - othmanFactors.indexOf(b.factor));
  await tx.insert(
    AssuranceFactor,
    inOrder.map(({ factor, answer, reasoning }) => ({
      id: tx.newId('Part'),
      assuranceId: assurance.id,
      personId: assurance.personId,
      country: assurance.country,
      factor,
      side,
      answer,
      reasoning,
      answeredBy: tx.viewer.accountId,
      answeredAt: tx.now,
    })),
  );
}
