import type { FigureInput, RecordSituationEntryInput } from '../../commands/operation/recordSituationEntry';

type PublishedFigure = Pick<FigureInput, 'subject' | 'label' | 'value' | 'source' | 'basis'>;
const moved = (value: number, source: string, basis: FigureInput['basis'] = 'STATEMENT'): PublishedFigure => ({
  subject: 'MOVED_IN_TOTAL',
  label: 'moved in total',
  value,
  source,
  basis,
});
const arrived = (value: number, source: string): PublishedFigure => ({
  subject: 'ARRIVED_IN_TOTAL',
  label: 'arrived in total',
  value,
  source,
  basis: 'STATEMENT',
});

/** Public figures of the airlift, which do not agree (domain 0.1, E.1): each with its source, none chosen. */
export const airliftFigures: readonly { readonly on: string; readonly text: string; readonly figures: readonly PublishedFigure[] }[] = [
  { on: '2026-01-21', text: 'The first people of the mission.', figures: [moved(150, 'First side')] },
  { on: '2026-01-25', text: 'The total after the second transport.', figures: [moved(275, 'Press', 'PRESS')] },
  { on: '2026-02-01', text: 'The total while the mission was slowed down.', figures: [moved(450, 'Press', 'PRESS')] },
  {
    on: '2026-02-07',
    text: 'Totals by land and by air, as two sources have them.',
    figures: [moved(2225, 'Press, first', 'PRESS'), moved(2250, 'Press, second', 'PRESS')],
  },
  { on: '2026-02-10', text: 'The total before the last flights.', figures: [moved(4583, 'Press', 'PRESS')] },
  {
    on: '2026-02-13',
    text: 'Totals of the arrivals disagree by source, and one statement has two numbers with exchanged digits.',
    figures: [
      arrived(5064, 'Ministry, at noon'),
      arrived(5640, 'Ministry, title of the same statement'),
      arrived(5703, 'Justice ministry'),
      arrived(5704, 'Judicial council'),
      { subject: 'OTHER', label: 'Arab citizens without Iraqis', value: 4253, source: 'Judicial council', basis: 'STATEMENT' },
      { subject: 'OTHER', label: 'Iraqi citizens', value: 467, source: 'Judicial council', basis: 'STATEMENT' },
      { subject: 'OTHER', label: 'Other foreign citizens', value: 983, source: 'Judicial council', basis: 'STATEMENT' },
    ],
  },
];

type LogEntry = Pick<RecordSituationEntryInput, 'kind' | 'occurredAt' | 'source' | 'text' | 'decidedBy' | 'facilityCode'>;

/** What else the log of the airlift holds. */
export const airliftLog: readonly { readonly by: string; readonly entry: LogEntry }[] = [
  {
    by: 'monitor',
    entry: {
      kind: 'EVENT',
      occurredAt: new Date('2026-01-25T06:00:00Z'),
      source: 'Commission for Human Rights',
      text: 'The airport holding was visited; people sleep in two shifts.',
      facilityCode: 'IRQ-BGW',
    },
  },
  {
    by: 'decision-1',
    entry: {
      kind: 'DECISION',
      occurredAt: new Date('2026-01-25T18:00:00Z'),
      source: 'Operations room',
      text: 'No convoy leaves by night until the road is cleared.',
      decidedBy: 'Committee for reception',
    },
  },
  {
    by: 'health',
    entry: {
      kind: 'REQUEST',
      occurredAt: new Date('2026-02-07T09:00:00Z'),
      source: 'Ministry of Health of Iraq',
      text: 'Two more teams are needed at the gate, for many have coughs.',
      facilityCode: 'IRQ-KARKH',
    },
  },
  {
    by: 'transfer-1',
    entry: {
      kind: 'EVENT',
      occurredAt: new Date('2026-02-12T22:00:00Z'),
      source: 'Convoy command',
      text: 'The last flight of the mission landed.',
    },
  },
];

/** What was planned for each day: as many as were moved, slowed down in the second week. */
export const airliftDays: readonly (readonly [day: string, persons: number])[] = [
  ['2026-01-21', 150],
  ['2026-01-25', 125],
  ['2026-02-01', 200],
  ['2026-02-03', 500],
  ['2026-02-05', 600],
  ['2026-02-07', 700],
  ['2026-02-08', 700],
  ['2026-02-09', 800],
  ['2026-02-10', 800],
  ['2026-02-11', 600],
  ['2026-02-12', 525],
];
