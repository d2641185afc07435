import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

const REPOSITORY = path.join(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(REPOSITORY, file), 'utf8');

interface Requirement {
  readonly id: string;
  readonly level: string;
  readonly applies: string;
  readonly control: string;
  readonly test: string;
}

describe('docs/asvs.csv', () => {
  const requirements = parse(read('docs/asvs.csv'), { columns: true }) as Requirement[];

  it('names each requirement of ASVS 5.0 once, with its level and a control', () => {
    const ids = requirements.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const faulty = requirements.filter(
      ({ id, level, applies, control }) =>
        !/^\d+\.\d+\.\d+$/.test(id) || !/^[123]$/.test(level) || !/^(yes|no)$/.test(applies) || control.length < 8,
    );
    expect(faulty).toEqual([]);
  });

  it('names a test that is there for each that applies', () => {
    expect(requirements.filter(({ applies, test }) => applies === 'yes' && !existsSync(path.join(REPOSITORY, test || 'none')))).toEqual([]);
  });
});

describe('docs/THREAT_MODEL.md', () => {
  it('names tests that are there for every threat', () => {
    const threats = read('docs/THREAT_MODEL.md')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line));
    expect(threats.length).toBeGreaterThanOrEqual(12);
    for (const threat of threats) {
      const tests = [...threat.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file ?? '');
      expect(tests.length).toBeGreaterThan(0);
      expect(tests.filter((file) => !existsSync(path.join(REPOSITORY, file)))).toEqual([]);
    }
  });
});
