import type { Figure, FigureComparison } from './figures';
import type { OperationDay } from './plannedAgainstDone';
import type { SituationKind } from './situationEntries';
import type { OperationKind, OperationStatus } from './vocabulary';

/** One entry of the log as the report of its day froze it. */
export interface ReportedEntry {
  readonly id: string;
  readonly kind: SituationKind;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly source: string;
  readonly text: string;
  readonly facilityCode: string | null;
  readonly decidedBy: string | null;
  /** The entry that this one corrects. */
  readonly correctsId: string | null;
  /** True: a later entry of the same report corrects it. */
  readonly corrected: boolean;
  readonly figures: readonly Figure[];
}

/** What a daily situation report says, as data; its document is made of nothing else. */
export interface SituationReportContent {
  readonly operationRef: string;
  readonly operationName: string;
  readonly operationKind: OperationKind;
  readonly operationStatus: OperationStatus;
  /** ISO day. */
  readonly day: string;
  readonly edition: number;
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly entries: readonly ReportedEntry[];
  readonly comparisons: readonly FigureComparison[];
  /** Planned against done up to this day. */
  readonly days: readonly OperationDay[];
}
