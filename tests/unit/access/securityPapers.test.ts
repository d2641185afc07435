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
  /** Of the test, as it stands in the file. */
  readonly title: string;
}

/** What stands in quotes behind `it`, `test` or the rows of one of them. */
const titlesOf = (file: string) =>
  [...read(file).matchAll(/(?:\b(?:it|test)|\))\(\s*(['`])((?:(?!\1).)+)\1/g)].map(([, , title]) => title ?? '');

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

  it('names a test that is there for each that applies, by its file and its title', () => {
    const isThere = ({ test, title }: Requirement) =>
      test !== '' && title.length > 8 && existsSync(path.join(REPOSITORY, test)) && titlesOf(test).some((one) => one.includes(title));
    expect(requirements.filter((requirement) => requirement.applies === 'yes' && !isThere(requirement))).toEqual([]);
    expect(requirements.filter(({ applies, test, title }) => applies === 'no' && (test !== '' || title !== ''))).toEqual([]);
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
