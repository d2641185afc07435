import type { Role } from '../../../domain/access/vocabulary';
import { parseReport } from './parseReport';
import type { Report } from './report';

export interface SavedReport extends Report {
  /** The file's name without its ending. */
  readonly id: string;
  /** What `scheduleReport` calls it: the file's name without its number. */
  readonly name: string;
  /** The whole text: head and query. */
  readonly text: string;
}

const files = import.meta.glob<string>('../../reports/*.graphql', { query: '?raw', import: 'default', eager: true });

const all: readonly SavedReport[] = Object.entries(files)
  .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
  .flatMap(([path, text]) => {
    const report = parseReport(text);
    const id = path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length);
    return report ? [{ ...report, id, name: id.replace(/^\d+-/, ''), text }] : [];
  });

/** The reports that a role may run, in the order of their files. */
export const reportsFor = (role: Role): readonly SavedReport[] => all.filter(({ roles }) => roles.length === 0 || roles.includes(role));

export const reportNamed = (name: string): SavedReport | undefined => all.find((report) => report.name === name);

/** Undefined where the text was changed: then it is a query of the viewer's own. */
export const reportWithText = (text: string): SavedReport | undefined => all.find((report) => report.text === text);
