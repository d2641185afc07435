import { BadUserInput } from '../../domain/errors';
import { type FigureTopic, type PublishedFigureStanding, topicsOfAState } from '../../domain/statistics/publishedFigures';
import { PublishedFigure } from '../../entities/statistics/PublishedFigure';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface RecordPublishedFigureInput extends CommandInput {
  readonly topic: FigureTopic;
  readonly country?: string | null;
  readonly value: number;
  readonly asOf: Date;
  readonly source: string;
  readonly basis: string;
  readonly confidence: PublishedFigureStanding;
}

/** Added to what others published; nothing is replaced, least of all the register's own count. */
export const recordPublishedFigure = command<RecordPublishedFigureInput>(
  'recordPublishedFigure',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.source', input.source)
        .requireText('input.basis', input.basis)
        .requirePast('input.asOf', input.asOf, now);
      if (input.value < 0) faults.add('input.value', 'OUT_OF_RANGE', 'A figure is zero or more.');
      if (input.topic === 'OF_NATIONALITY' && input.country == null) faults.add('input.country', 'REQUIRED', 'Name the State.');
      if (input.country != null && !topicsOfAState.includes(input.topic))
        faults.add('input.country', 'INVALID_VALUE', 'This is not told State by State.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    await tx.enterSystemScope();
    if (input.country != null) {
      const known = await tx.one('select code from origin_country where code = $1', [input.country]);
      if (!known) throw new BadUserInput([{ path: 'input.country', code: 'INVALID_VALUE', message: 'There is no such State.' }]);
    }
    const { topic, value, asOf, source, basis, confidence, country = null } = input;
    const id = tx.newId('Part');
    await tx.insert(PublishedFigure, {
      id,
      topic,
      country,
      value,
      asOf,
      source,
      basis,
      confidence,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return { kind: 'Part', id };
  },
);
