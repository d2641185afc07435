import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readIntakeList, trimCell } from '../../../domain/intake/readList';
import { unfitSign } from '../../../domain/reference/unfitSigns';

const [header = '', ...rows] = readFileSync(path.join(__dirname, '../../fixtures/intake-600.csv'), 'utf8')
  .replace(/^\ufeff/, '')
  .split(/\r?\n/)
  .filter((row) => row !== '');
const sound = rows.filter((row) => !row.includes('"'));
const list = (lines: readonly string[]) => [header, ...lines].join('\n');
const repeated = (count: number, part: (row: string, n: number) => string = (row) => row) =>
  Array.from({ length: count }, (_, n) => part(sound[n % sound.length] ?? '', n));

/** One process serves everybody: what a list costs, all others wait for. */
function within(ms: number, read: () => unknown): unknown {
  const before = process.cpuUsage();
  try {
    return read();
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(ms);
  }
}

describe('a list', () => {
  it.each([
    ['spaces', ' '],
    ['marks of direction', '\u200f'],
    ['line ends', '\n'],
  ])('with a cell of a hundred thousand %s is read as fast as any other', (_what, sign) => {
    const cell = `a${sign.repeat(100_000)}b`;
    expect(within(1_000, () => trimCell(cell))).toBe(cell);
    expect(within(1_000, () => trimCell(sign.repeat(100_000)))).toBe('');
    const [first = ''] = sound;
    expect(within(2_000, () => readIntakeList(list([first.replace(/^[^,]*/, `"${cell}"`)])).length)).toBe(1);
  });

  it('of a million blank lines is refused before it is read', () => {
    expect(within(1_500, () => readIntakeList(`${header}${'\n'.repeat(1_000_000)}`))).toBe('BAD_USER_INPUT');
    expect(within(1_500, () => readIntakeList(`${header}${'\r\n'.repeat(1_000_000)}`))).toBe('BAD_USER_INPUT');
  });

  it('with an open quote in every fiftieth of ten thousand rows is given up, not read two hundred times over', () => {
    const strays = repeated(10_000, (row, n) => (n % 50 === 7 ? `"${row}` : row));
    expect(within(8_000, () => readIntakeList(list(strays)))).toBe('BAD_USER_INPUT');
  });

  it('of which a few rows have an open quote is read to its end', () => {
    const strays = repeated(300, (row, n) => (n % 50 === 7 ? `"${row}` : row));
    expect(readIntakeList(list(strays))).toHaveLength(300);
  });

  it('that names a column twice is refused: which of the two counts is nobody’s to guess', () => {
    expect(() => readIntakeList(`${header},sex\n${sound[0]},F`)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(() => readIntakeList(`${header},__proto__,constructor\n${sound[0]},a,b`)).not.toThrow();
  });
});

test('letters that were lost on the way stand in no name: the sign for what could not be read is refused', () => {
  expect(unfitSign('M\ufffdller')).toBe(true);
  expect(unfitSign('Müller')).toBe(false);
});
