import { readCell } from '../results/cells';

export const momentText = (instant: string | null): string => readCell(instant, 'date').text;
