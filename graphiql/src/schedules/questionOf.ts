import { parseReport } from '../reports/parseReport';
import type { Report } from '../reports/report';
import { reportNamed } from '../reports/reportLibrary';
import type { Schedule } from './schedule';

interface AskedQuestion {
  /** Its words, or what the text is where it has none. */
  readonly question: string;
  readonly text: string;
  /** Null for a query without a head, or one that cannot be read. */
  readonly report: Report | null;
}

/** What a schedule asks. */
export function questionOf({ report: name, query }: Pick<Schedule, 'report' | 'query'>): AskedQuestion {
  const saved = name === null ? undefined : reportNamed(name);
  const text = saved?.text ?? query ?? '';
  const report = saved ?? readHead(text);
  return { question: report?.question ?? name ?? 'A query of the owner’s own', text, report };
}

function readHead(text: string): Report | null {
  try {
    return parseReport(text);
  } catch {
    return null;
  }
}
