import type { RootRead } from '../plan/execute';
import { mapNamed } from '../plan/readMap';

/** An event of the case with this reference. That the viewer sees the event is asked of the event itself. */
export function ofCase(row: string, reference: string): string {
  return `(${row}.subject_id = referenced(${reference}) or ${row}.person_id = referenced(${reference}))`;
}

/** One event, if this viewer sees it; with a reference, if it is of that case. */
export function newEvent(eventId: string, ref: string | null): RootRead {
  return {
    kind: 'single',
    map: () => mapNamed('CaseEvent'),
    where: (_args, bind) => {
      const id = bind(eventId);
      if (ref === null) return (row) => `${row}.id = ${id}::uuid`;
      const reference = bind(ref);
      return (row) => `${row}.id = ${id}::uuid and ${ofCase(row, reference)}`;
    },
  };
}
