import type { FigureTopic, PublishedFigureStanding } from '../domain/statistics/publishedFigures';

export interface DemoFigure {
  readonly topic: FigureTopic;
  readonly country?: string;
  readonly value: number;
  readonly asOf: string;
  readonly source: string;
  readonly confidence: PublishedFigureStanding;
}

/** Press reports of official statements of early 2026: they contradict each other, and are shown as they were given. */
export const demoFigures: readonly DemoFigure[] = [
  { topic: 'TRANSFERRED', value: 5703, asOf: '2026-02-13', source: 'Justice ministry, in the press', confidence: 'OFFICIAL' },
  { topic: 'TRANSFERRED', value: 5704, asOf: '2026-02-13', source: 'Judicial council, in the press', confidence: 'OFFICIAL' },
  { topic: 'TRANSFERRED', value: 5064, asOf: '2026-02-13', source: 'Justice ministry at midday, in the press', confidence: 'REPORTED' },
  { topic: 'TRANSFERRED', value: 5640, asOf: '2026-02-13', source: 'Headline of the same article as 5,064', confidence: 'REPORTED' },
  { topic: 'NATIONALITIES', value: 61, asOf: '2026-02-13', source: 'Judicial council, in the press', confidence: 'OFFICIAL' },
  { topic: 'NATIONALITIES', value: 42, asOf: '2026-02-07', source: 'Press', confidence: 'REPORTED' },
  { topic: 'OF_NATIONALITY', country: 'SYR', value: 3543, asOf: '2026-02-13', source: 'Circulated list', confidence: 'DISOWNED' },
  { topic: 'OF_NATIONALITY', country: 'SYR', value: 3245, asOf: '2026-02-13', source: 'Press', confidence: 'REPORTED' },
  { topic: 'OF_NATIONALITY', country: 'IRQ', value: 467, asOf: '2026-02-13', source: 'Circulated list', confidence: 'DISOWNED' },
  { topic: 'OF_NATIONALITY', country: 'IRQ', value: 271, asOf: '2026-02-12', source: 'Press', confidence: 'REPORTED' },
  { topic: 'OF_NATIONALITY', country: 'TUR', value: 181, asOf: '2026-02-20', source: 'Press', confidence: 'REPORTED' },
  { topic: 'OF_NATIONALITY', country: 'TUR', value: 66, asOf: '2026-02-13', source: 'Press', confidence: 'REPORTED' },
  { topic: 'OF_NATIONALITY', country: 'TUN', value: 234, asOf: '2026-02-13', source: 'Circulated list', confidence: 'DISOWNED' },
  {
    topic: 'OF_NATIONALITY',
    country: 'FRA',
    value: 47,
    asOf: '2026-02-16',
    source: 'Counsel, of all held in the country',
    confidence: 'REPORTED',
  },
  { topic: 'OF_NATIONALITY', country: 'FRA', value: 4, asOf: '2026-02-13', source: 'Circulated list', confidence: 'DISOWNED' },
  { topic: 'UNDER_18', value: 157, asOf: '2026-02-16', source: 'Investigative court, in the press', confidence: 'REPORTED' },
  { topic: 'QUESTIONED', value: 500, asOf: '2026-02-16', source: 'Judicial council, in the press', confidence: 'ESTIMATED' },
  {
    topic: 'RETURNED_WOMEN_AND_CHILDREN',
    value: 517,
    asOf: '2022-11-15',
    source: 'Local administration, in the press',
    confidence: 'REPORTED',
  },
];
