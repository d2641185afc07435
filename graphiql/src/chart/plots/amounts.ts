import { scale } from '@observablehq/plot';
import { numberText } from '../../results/cells';
import { isWhollyHidden, type Mark } from '../marks';
import type { Palette } from '../palette';
import type { Legend } from './plotting';

interface Amounts {
  /** The colour of what is told; null of what is not. */
  colorOf(mark: Mark): string | null;
  /** Readable on that colour. */
  textOn(mark: Mark): string;
  readonly ramp: Legend['ramp'];
}

const RAMP_STEPS = 9;

/** Colours for amounts. Counts of people are few in most places and many in one: the scale grows with their logarithm. */
export function amountsOf(marks: readonly Mark[], { amounts, text, background }: Palette): Amounts {
  const told = marks.flatMap((mark) => (mark.low !== null && !isWhollyHidden(mark) ? [mark.low] : []));
  const most = Math.max(1, ...told);
  const color = scale({ color: { type: 'linear', domain: [0, 0.5, 1], range: [...amounts], interpolate: 'rgb' } });
  const steps = Array.from({ length: RAMP_STEPS }, (_, step) => step / (RAMP_STEPS - 1));
  const shareOf = (mark: Mark) => (mark.low === null || isWhollyHidden(mark) ? null : Math.log1p(Math.max(0, mark.low)) / Math.log1p(most));
  return {
    colorOf: (mark) => {
      const share = shareOf(mark);
      return share === null ? null : String(color?.apply(share));
    },
    textOn: (mark) => ((shareOf(mark) ?? 0) > 0.55 ? background : text),
    ramp: told.length === 0 ? null : { colors: steps.map((share) => String(color?.apply(share))), from: '0', to: numberText(most) },
  };
}
