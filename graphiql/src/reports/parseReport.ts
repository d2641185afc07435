import { roles as knownRoles, purposes, type Role } from '../../../domain/access/vocabulary';
import { parseChart } from './parseChart';
import { type Block, type Column, columnKinds, type Report } from './report';

/** The head of a report is not what it must be; every fault is named. */
export class ReportFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join(' '));
  }
}

/** Null where the text has no head with a question: it is a query and nothing more. */
export function parseReport(text: string): Report | null {
  const head = readHead(text);
  const question = head.get('question');
  if (question === undefined) return null;
  const faults: string[] = [];
  const report = {
    question,
    number: head.get('number') ?? '',
    group: head.get('group') ?? 'Other questions',
    roles: readRoles(head.get('roles') ?? '', faults),
    purpose: purposes.find((purpose) => purpose === head.get('purpose')) ?? null,
    note: head.get('note') ?? null,
    blocks: readBlocks(head, faults),
  };
  if (faults.length > 0) throw new ReportFault(faults);
  return report;
}

/** Lines `# key: value` before the query; a line that begins with two spaces goes on with the value before it. */
function readHead(text: string): ReadonlyMap<string, string> {
  const head = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.trimStart().split(/\r?\n/)) {
    if (!line.startsWith('#')) break;
    const entry = /^#\s?([a-z]+(?:\.[A-Za-z0-9_-]+)?):\s*(.*)$/.exec(line);
    const [, key, value] = entry ?? [];
    if (key !== undefined && value !== undefined) {
      head.set(key, value.trim());
      last = key;
    } else if (last !== null && /^#\s{2,}\S/.test(line)) {
      head.set(last, `${head.get(last)} ${line.slice(1).trim()}`.trim());
    }
  }
  return head;
}

function readRoles(list: string, faults: string[]): readonly Role[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '*')
    .flatMap((name) => {
      const role = knownRoles.find((known) => known === name);
      if (!role) faults.push(`There is no role ${name}.`);
      return role ? [role] : [];
    });
}

function readBlocks(head: ReadonlyMap<string, string>, faults: string[]): readonly Block[] {
  const names = [...head.keys()].flatMap((key) => (key === 'rows' ? [null] : key.startsWith('rows.') ? [key.slice('rows.'.length)] : []));
  const blocks = names.map((name) => {
    const suffix = name === null ? '' : `.${name}`;
    const columns = readColumns(head.get(`columns${suffix}`) ?? '', faults);
    const chart = name === null ? null : (head.get(`chart${suffix}`) ?? null);
    return {
      name,
      title: name === null ? null : (head.get(`title${suffix}`) ?? spaced(name)),
      rows: head.get(`rows${suffix}`) ?? '',
      columns,
      chart: chart === null ? null : parseChart(chart, columns, faults),
    };
  });
  return withChart(blocks, head.get('chart') ?? 'none', faults);
}

/** The report's chart belongs to the first list that has its columns. */
function withChart(blocks: readonly Block[], line: string, faults: string[]): readonly Block[] {
  const tries = blocks.map(({ columns }) => {
    const own: string[] = [];
    return { chart: parseChart(line, columns, own), faults: own };
  });
  const place = tries.findIndex((one) => one.chart !== null && one.faults.length === 0);
  if (place < 0) faults.push(...(tries[0]?.faults ?? []));
  return blocks.map((block, index) => (index === place ? { ...block, chart: tries[index]?.chart ?? null } : block));
}

/** `path "Label" kind; …` */
function readColumns(list: string, faults: string[]): readonly Column[] {
  return list
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const [, path, label, kindName] = /^(\S+)\s+"([^"]*)"\s+([a-z]+)$/.exec(entry) ?? [];
      const kind = columnKinds.find((known) => known === kindName);
      if (path === undefined || label === undefined || kind === undefined) {
        faults.push(`Not a column: ${entry}.`);
        return [];
      }
      return [{ path, label, kind }];
    });
}

const spaced = (name: string) => {
  const words = name
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_whole, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
