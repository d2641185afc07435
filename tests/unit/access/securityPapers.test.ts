import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

const REPOSITORY = path.join(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(REPOSITORY, file), 'utf8');

interface Requirement {
  readonly id: string;
  readonly level: string;
  /** One of `standings`. */
  readonly applies: string;
  readonly control: string;
  readonly test: string;
  /** Of the test, as it stands in the file. */
  readonly title: string;
}

/** What stands in quotes behind `it`, `test` or the rows of one of them. */
const titlesOf = (file: string) =>
  [...read(file).matchAll(/(?:\b(?:it|test)|\))\(\s*(['"`])((?:(?!\1).)+)\1/g)].map(([, , title]) => title ?? '');

/** How a requirement stands. */
const standings = {
  yes: 'met by this code, and a test shows it',
  partly: 'met in part; the control says what is missing',
  unmet: 'applies and is not met; the control says why',
  operator: 'of the edge, the host or the identity provider; the control says where the operator is told',
  no: 'does not apply; the control says why',
} as const;

/** As the addresses of headings are made where these pages are read. */
const addressOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const headingsOf = (page: string) => [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => addressOf(heading ?? ''));

/** Pages that a text names, and the heading in each. */
const pagesIn = (text: string) =>
  [...text.matchAll(/((?:docs\/)?[A-Z]\w*\.md)(?:#([\w-]+))?/g)].map(([, page = '', heading]) => ({ page, heading }));

describe('docs/asvs.csv', () => {
  const requirements = parse(read('docs/asvs.csv'), { columns: true }) as Requirement[];
  const standard = parse(read('tests/fixtures/asvs/levels.csv'), { columns: true }) as Pick<Requirement, 'id' | 'level'>[];
  const of = (...kinds: readonly (keyof typeof standings)[]) =>
    requirements.filter(({ applies }) => kinds.some((kind) => kind === applies));

  it('answers each of the 345 requirements of ASVS 5.0.0 once, in its order and at its level', () => {
    expect(standard).toHaveLength(345);
    expect(requirements.map(({ id, level }) => ({ id, level }))).toEqual(standard);
  });

  it('says of each how it stands, in words', () => {
    expect(requirements.filter(({ applies }) => !Object.hasOwn(standings, applies))).toEqual([]);
    expect(requirements.filter(({ control }) => control.length < 7)).toEqual([]);
    // What is missing takes more than a word.
    expect(of('partly', 'unmet').filter(({ control }) => control.length < 40)).toEqual([]);
  });

  it('names a test that is there for each that is met, by its file and its title', () => {
    const isThere = ({ test, title }: Requirement) =>
      existsSync(path.join(REPOSITORY, test)) && titlesOf(test).some((one) => one.includes(title));
    const named = (requirement: Requirement) => requirement.test !== '' && requirement.title.length > 8 && isThere(requirement);
    expect(of('yes').filter((requirement) => !named(requirement))).toEqual([]);
    expect(of('partly').filter((requirement) => requirement.test !== '' && !named(requirement))).toEqual([]);
    expect(of('partly', 'unmet', 'operator', 'no').filter(({ test, title }) => (test === '') !== (title === ''))).toEqual([]);
    expect(of('unmet', 'operator', 'no').filter(({ test }) => test !== '')).toEqual([]);
  });

  it('leads to pages and headings that are there, and for what is the operator’s to one that says so', () => {
    const faulty = requirements.flatMap(({ id, control }) =>
      pagesIn(control)
        .filter(({ page, heading }) => !existsSync(path.join(REPOSITORY, page)) || (heading && !headingsOf(page).includes(heading)))
        .map(({ page, heading }) => `${id}: ${page}#${heading}`),
    );
    expect(faulty).toEqual([]);
    expect(of('operator').filter(({ control }) => pagesIn(control).length === 0)).toEqual([]);
    // A requirement of a page is met by the page.
    const byPage = of('yes').filter(({ test }) => test.endsWith('securityPapers.test.ts'));
    expect(byPage.filter(({ control }) => pagesIn(control).length === 0)).toEqual([]);
  });

  it('is summed up in docs/ASVS.md, by chapter and by level', () => {
    const kinds = Object.keys(standings) as (keyof typeof standings)[];
    const line = (name: string, rows: readonly Requirement[]) =>
      `| ${name} | ${kinds.map((kind) => rows.filter(({ applies }) => applies === kind).length).join(' | ')} | ${rows.length} |`;
    const page = read('docs/ASVS.md');
    const chapters = [...new Set(requirements.map(({ id }) => id.split('.')[0] ?? ''))];
    for (const chapter of chapters) {
      const [, name = ''] = new RegExp(`^\\| (V${chapter} [^|]+) \\|`, 'm').exec(page) ?? [];
      expect(page.split('\n')).toContain(
        line(
          name,
          requirements.filter(({ id }) => id.startsWith(`${chapter}.`)),
        ),
      );
    }
    for (const level of ['1', '2', '3'])
      expect(page.split('\n')).toContain(
        line(
          `Level ${level}`,
          requirements.filter((one) => one.level === level),
        ),
      );
    expect(page.split('\n')).toContain(line('All', requirements));
    // Whatever is not met, or met in part, of the first two levels is named there; of the third, what is not met.
    const told = [...page.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([id]) => id);
    const owed = of('partly', 'unmet').filter(({ level, applies }) => level !== '3' || applies === 'unmet');
    expect(owed.filter(({ id }) => !told.includes(id)).map(({ id }) => id)).toEqual([]);
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
