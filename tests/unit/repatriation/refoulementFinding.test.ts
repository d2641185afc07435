import { type ExaminedRisk, findingFaults, sourceFaults } from '../../../domain/repatriation/refoulementFinding';
import { nonRefoulementFindings, refoulementRisks, riskDirections, riskLevels } from '../../../domain/repatriation/vocabulary';

const examined = (over: Partial<ExaminedRisk> = {}): ExaminedRisk => ({
  risk: 'TORTURE',
  direction: 'RECEIVING',
  level: 'REAL',
  reasoning: 'Reports agree.',
  ...over,
});
const codes = (...asked: Parameters<typeof findingFaults>) => findingFaults(...asked).map(({ path, code }) => `${path} ${code}`);

describe('a finding and the dangers that it rests on', () => {
  const cells = nonRefoulementFindings.flatMap((finding) =>
    refoulementRisks.flatMap((risk) =>
      riskDirections.flatMap((direction) => riskLevels.map((level) => [finding, risk, direction, level] as const)),
    ),
  );

  it.each(cells)('%s with %s %s %s', (finding, risk, direction, level) => {
    const isReal = direction === 'RECEIVING' && level === 'REAL';
    const agrees = (finding === 'NO_REAL_RISK') !== isReal;
    expect(codes(finding, [risk], [examined({ risk, direction, level })]).length === 0).toBe(agrees);
  });

  it('a danger where the person is held changes no finding on the destination', () => {
    expect(codes('NO_REAL_RISK', [], [examined({ direction: 'COMING_FROM' }), examined({ level: 'NOT_SHOWN' })])).toEqual([]);
  });

  it('every real danger is named', () => {
    expect(codes('REAL_RISK', ['TORTURE'], [examined(), examined({ risk: 'UNFAIR_TRIAL' })])).toEqual(['input.risks CONFLICT']);
  });

  it('a danger is examined once in each direction, with reasons; only onward removal names a further State', () => {
    expect(codes('REAL_RISK', ['TORTURE'], [examined(), examined()])).toEqual(['input.examinedRisks.1 CONFLICT']);
    expect(codes('REAL_RISK', ['TORTURE'], [examined({ onwardCountry: 'SYR', reasoning: ' ' })])).toEqual([
      'input.examinedRisks.0.onwardCountry INVALID_VALUE',
      'input.examinedRisks.0.reasoning REQUIRED',
    ]);
    expect(codes('REAL_RISK', ['ONWARD'], [examined({ risk: 'ONWARD', onwardCountry: 'SYR' })])).toEqual([]);
  });
});

describe('I-32: a source', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const source = {
    title: 'Report',
    author: 'A body',
    publishedOn: new Date('2026-01-01'),
    kind: 'ASSESSMENT' as const,
    credibility: 2,
    validUntil: new Date('2027-01-01'),
  };
  const faults = (over: object) => sourceFaults('s', { ...source, ...over }, now).map(({ path, code }) => `${path} ${code}`);

  it.each([
    [{}, []],
    [{ kind: 'FACT', validUntil: null }, []],
    [{ validUntil: null }, ['s.validUntil REQUIRED']],
    [{ author: '' }, ['s.author REQUIRED']],
    [{ title: ' ' }, ['s.title REQUIRED']],
    [{ credibility: 0 }, ['s.credibility OUT_OF_RANGE']],
    [{ credibility: 7 }, ['s.credibility OUT_OF_RANGE']],
    [{ publishedOn: new Date('2026-07-01') }, ['s.publishedOn DATE_IN_FUTURE']],
    [{ validUntil: new Date('2025-12-31') }, ['s.validUntil DATE_ORDER']],
  ])('with %j has the faults %j', (over, expected) => {
    expect(faults(over)).toEqual(expected);
  });
});
