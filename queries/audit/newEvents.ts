import type { RootRead } from '../plan/execute';
import { mapNamed } from '../plan/readMap';

/** Tables whose objects have a reference, in one number space (rulings 29). */
const REFERENCED = ['person', 'repatriation_request', 'proceeding', 'handoff', 'movement', 'incident'];

/** One event, if this viewer sees it; with a reference, if it is of that case and the viewer sees the case too. */
export function newEvent(eventId: string, ref: string | null): RootRead {
  return {
    kind: 'single',
    map: () => mapNamed('CaseEvent'),
    where: (_args, bind) => {
      const id = bind(eventId);
      if (ref === null) return (row) => `${row}.id = ${id}::uuid`;
      const reference = bind(ref);
      const cases = REFERENCED.map((table) => `select c.id from ${table} c where c.ref = ${reference}`).join(' union all ');
      return (row) =>
        `${row}.id = ${id}::uuid and (${row}.subject_id in (${cases}) or ${row}.person_id in (select c.id from person c where c.ref = ${reference}))`;
    },
  };
}
