import fc from 'fast-check';
import { compareFigures, type Figure, figureSubjects, figureUnits } from '../../../domain/operation/figures';
import { plannedAgainstDone } from '../../../domain/operation/plannedAgainstDone';
import { situationReportDocument } from '../../../domain/operation/situationReportDocument';

const figure = (value: number, changes: Partial<Figure> = {}): Figure => ({
  subject: 'ARRIVED_IN_TOTAL',
  label: 'arrived in total',
  value,
  unit: 'PERSONS',
  asOf: '2026-02-13T12:00:00.000Z',
  source: 'Justice ministry',
  basis: 'STATEMENT',
  confidence: 'UNKNOWN',
  ...changes,
});

const anyFigure = fc.record<Figure>({
  subject: fc.constantFrom(...figureSubjects),
  label: fc.string({ minLength: 1 }),
  value: fc.nat(10_000),
  unit: fc.constantFrom(...figureUnits),
  asOf: fc.constantFrom('2026-02-12T08:00:00.000Z', '2026-02-13T12:00:00.000Z', '2026-02-13T23:59:59.999Z'),
  source: fc.string({ minLength: 1 }),
  basis: fc.constant('STATEMENT'),
  confidence: fc.constant('UNKNOWN'),
});

describe('figures side by side', () => {
  it('show the totals that were published and their difference (domain 0.1)', () => {
    const [comparison] = compareFigures([
      figure(5703),
      figure(5704, { source: 'Judicial council' }),
      figure(5064, { source: 'Statement, first version' }),
      figure(5640, { source: 'Statement, first version', asOf: '2026-02-13T11:00:00.000Z' }),
    ]);
    expect(comparison).toMatchObject({ day: '2026-02-13T00:00:00.000Z', lowest: 5064, highest: 5704, difference: 640, agree: false });
    expect(comparison?.figures.map(({ source, value }) => `${source} ${value}`)).toEqual([
      'Judicial council 5704',
      'Justice ministry 5703',
      'Statement, first version 5640',
      'Statement, first version 5064',
    ]);
  });

  it('lose no figure and invent none, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyFigure), (figures) => {
        const compared = compareFigures(figures).flatMap(({ figures: each }) => each);
        expect(new Set(compared)).toEqual(new Set(figures));
        expect(compared).toHaveLength(figures.length);
      }),
    );
  });

  it('never compare a day with a total, nor one unit with another', () => {
    const apart = [
      figure(1),
      figure(1, { subject: 'ARRIVED_ON_DAY' }),
      figure(1, { unit: 'VEHICLES' }),
      figure(1, { asOf: '2026-02-14T00:00:00.000Z' }),
    ];
    expect(compareFigures(apart)).toHaveLength(4);
  });
});

describe('planned against done', () => {
  const count = (day: string, planned: number, received: number) => ({ day, planned, movements: 1, departed: received, received });

  it('adds up over the days, and says who is ahead', () => {
    const days = plannedAgainstDone([count('2026-01-22', 125, 100), count('2026-01-21', 150, 150)], []);
    expect(
      days.map(({ day, plannedInTotal, receivedInTotal, ahead }) => [day.slice(0, 10), plannedInTotal, receivedInTotal, ahead]),
    ).toEqual([
      ['2026-01-21', 150, 150, 0],
      ['2026-01-22', 275, 250, -25],
    ]);
  });

  it('keeps what was reported beside what was counted, on days of which nothing was counted too', () => {
    const [, last] = plannedAgainstDone([count('2026-02-12', 10, 8)], [figure(5064), figure(12, { subject: 'PRESENT' })]);
    expect(last).toMatchObject({ day: '2026-02-13T00:00:00.000Z', received: 0, receivedInTotal: 8 });
    expect(last?.reported.map(({ computed, difference }) => [computed, difference])).toEqual([[8, 5056]]);
  });
});

describe('the document', () => {
  const content = (text: string) => ({
    operationRef: 'RCM-2026-000123-H',
    operationName: text,
    operationKind: 'EVACUATION' as const,
    operationStatus: 'ACTIVE' as const,
    day: '2026-02-13',
    edition: 1,
    issuedBy: text,
    issuedAt: '2026-02-13T18:00:00.000Z',
    entries: [
      {
        id: 'entry',
        kind: 'EVENT' as const,
        occurredAt: '2026-02-13T10:00:00.000Z',
        recordedAt: '2026-02-13T10:00:00.000Z',
        source: text,
        text,
        facilityCode: null,
        decidedBy: text,
        correctsId: null,
        corrected: true,
        figures: [],
      },
    ],
    comparisons: compareFigures([figure(1, { label: text, source: text })]),
    days: [],
  });

  it('holds whatever somebody wrote as text, never as markup', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const tags = situationReportDocument(content(words)).match(/<\w+/g);
        expect(tags).toEqual(situationReportDocument(content('words')).match(/<\w+/g));
      }),
    );
    expect(situationReportDocument(content('<script>alert(1)</script>'))).not.toContain('<script');
  });

  it('is the same for the same content, and fetches nothing', () => {
    const page = situationReportDocument(content('words'));
    expect(situationReportDocument(content('words'))).toBe(page);
    expect(page).not.toMatch(/\b(?:src|href|url\()/);
  });
});
