import { type OfferFacts, offerLifecycle } from '../../domain/handoff/offerLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, type ListRead, lists, one, reads, sealed } from '../plan/readMap';

/** What a State sees of a package before anything goes: kinds, counts, parts and limits, of a person that it sees already (rulings 2). */
export const handoffOfferReads = reads({
  type: 'HandoffOffer',
  table: 'handoff_offer',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    handoff: one('ProsecutionHandoff', 'handoff_id'),
    receivingAuthority: column('receiving_authority'),
    route: column('route'),
    packageVersion: column('package_version', { level: 1 }),
    preview: computed(
      (row) => `select ${row}.preview`,
      (preview: unknown) => preview,
    ),
    status: column('status', { level: 1 }),
    offeredAt: instant('offered_at', { level: 1 }),
    answerBy: instant('answer_by', { level: 1 }),
    answeredAt: instant('answered_at', { level: 1 }),
    reasons: sealed('reasons'),
    version: column('version', { level: 1 }),
    availableActions: computed<OfferFacts>(
      (row) => `select json_build_object('status', ${row}.status, 'answerBy', ${row}.answer_by)`,
      (facts, viewer, now) => availableActions(offerLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const handoffOfferList: ListRead = lists('handoffOffers', {
  map: () => handoffOfferReads,
  filters: {
    status: { level: 1, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.offered_at`, direction: 'desc', type: 'timestamptz' }],
});
