import { useMemo } from 'react';
import { parseReport, ReportFault } from './parseReport';
import type { Report } from './report';

interface ReadHead {
  readonly report: Report | null;
  /** What is wrong with the head of a text that means to be a report. */
  readonly faults: readonly string[];
}

/** The report that a text is; null for an ordinary query. */
export function useReport(text: string): ReadHead {
  return useMemo(() => {
    try {
      return { report: parseReport(text), faults: [] };
    } catch (error) {
      if (error instanceof ReportFault) return { report: null, faults: error.faults };
      throw error;
    }
  }, [text]);
}
