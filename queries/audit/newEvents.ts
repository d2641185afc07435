import type { RootRead } from '../plan/execute';
import { mapNamed } from '../plan/readMap';

/** An event of the case with this reference. That the viewer sees the event is asked of the event itself. */
export function ofCase(row: string, reference: string): string {
  return `(${row}.subject_id = referenced(${reference}) or ${row}.person_id = referenced(${reference}))`;
}

/** One event, if this viewer sees it; with a reference, if it is of that case; told again, if it was kept from the viewer before. */
export function newEvent({ eventId, again }: { readonly eventId: string; readonly again: boolean }, ref: string | null): RootRead {
  return {
    kind: 'single',
    map: () => mapNamed('CaseEvent'),
    where: (_args, bind) => {
      const id = bind(eventId);
      const reference = ref === null ? null : bind(ref);
      return (row) =>
        [
          `${row}.id = ${id}::uuid`,
          ...(again ? [`exists (select from event_told_again a where a.event_id = ${row}.id)`] : []),
          ...(reference === null ? [] : [ofCase(row, reference)]),
        ].join(' and ');
    },
  };
}
