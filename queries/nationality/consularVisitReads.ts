import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type ConsularVisitFacts, consularVisitLifecycle } from '../../domain/nationality/consularVisitLifecycle';
import { refusalsForViewer } from '../../domain/repatriation/liaisonView';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, lists, one, oneOn, reads, sealed } from '../plan/readMap';

/** Visits of a consul. A State reads its own; what the person chose it does not (I-14). */
export const consularVisitReads = reads({
  type: 'ConsularVisit',
  table: 'consular_visit',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`, { level: 1 }),
    status: column('status'),
    officer: column('officer'),
    askedAt: instant('asked_at'),
    arrangedFor: instant('arranged_for'),
    visitedAt: instant('visited_at'),
    inPrivate: column('in_private'),
    reasons: sealed('reasons'),
    version: column('version', { level: 1 }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_consular_visit f where f.visit_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<ConsularVisitFacts>(row);
        return availableActions(consularVisitLifecycle, facts.status, facts, viewer, now).map((action) => ({
          ...action,
          refusals: refusalsForViewer(action.refusals, viewer),
        }));
      },
    ),
  },
});

export const consularVisitList: ListRead = lists('consularVisits', {
  map: () => consularVisitReads,
  filters: {
    status: { level: 2, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.asked_at`, direction: 'desc', type: 'timestamptz' }],
});
