import { column, instant, instantSql, type ListRead, lists, manyOn, mapNamed, one, oneOn, reads, sql } from '../plan/readMap';

const day = (name: string) => (row: string) => instantSql(`${row}.${name}::timestamp at time zone 'UTC'`);
const by = (name: string) => oneOn('Account', (row, account) => `${account}.id = ${row}.${name}`);

/** What was asked of a State. Custodial staff alone (row security). */
export const demarcheReads = reads({
  type: 'Demarche',
  table: 'demarche',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`),
    kind: column('kind'),
    direction: column('direction'),
    subject: column('subject'),
    documentRef: column('document_ref'),
    status: column('status'),
    sentAt: instant('sent_at'),
    sentBy: by('sent_by'),
    answeredAt: instant('answered_at'),
    answer: column('answer'),
    answerDocumentRef: column('answer_document_ref'),
    closedReasons: column('closed_reasons'),
    requests: manyOn(
      'RepatriationRequest',
      (row, request) => `${request}.id in (select d.request_id from demarche_request d where d.demarche_id = ${row}.id)`,
      (request) => `${request}.ref`,
    ),
    version: column('version', { level: 1 }),
  },
});

export const demarcheList: ListRead = lists('demarches', {
  map: () => demarcheReads,
  filters: {
    country: { level: 1, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    direction: { level: 2, sql: (row, bind, direction) => `${row}.direction = ${bind(direction)}` },
    status: { level: 2, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.sent_at`, direction: 'desc', type: 'timestamptz' }],
});

export const commitmentReads = reads({
  type: 'Commitment',
  table: 'commitment',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`),
    text: column('text'),
    madeBy: column('made_by'),
    madeAt: instant('made_at'),
    madeIn: column('made_in'),
    dueOn: sql(day('due_on')),
    status: column('status'),
    evidence: column('evidence'),
    outcomeReasons: column('outcome_reasons'),
    outcomeAt: instant('outcome_at'),
    version: column('version', { level: 1 }),
  },
});

reads({
  type: 'Treaty',
  table: 'treaty',
  person: null,
  fields: {
    id: column('id', { level: 0 }),
    instrument: column('instrument', { level: 0 }),
    scopes: column('scopes', { level: 0 }),
    inForceFrom: sql(day('in_force_from'), { level: 0 }),
    inForceTo: sql(day('in_force_to'), { level: 0 }),
    inForce: sql((row) => `${row}.in_force_from <= app_now()::date and coalesce(${row}.in_force_to > app_now()::date, true)`, { level: 0 }),
    endReasons: column('end_reasons', { level: 0 }),
    reservations: column('reservations', { level: 0 }),
  },
});

reads({
  type: 'CountryContact',
  table: 'country_contact',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    office: column('office'),
    function: column('function'),
    channel: column('channel'),
    activeFrom: instant('active_from'),
    activeTo: instant('active_to'),
  },
});

reads({
  type: 'CentralAuthority',
  table: 'central_authority',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    name: column('name'),
    channel: column('channel'),
    activeFrom: instant('active_from'),
  },
});

reads({
  type: 'CountryStanceRecord',
  table: 'country_stance',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    stance: column('stance', { level: 1 }),
    source: column('source', { level: 1 }),
    asOf: sql(day('as_of'), { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
  },
});

const open = (table: string, condition: string) => (row: string) =>
  `(select count(*) from ${table} x where x.country = ${row}.code and ${condition})`;

/** Everything open with a State, counted in the viewer's own scope of rows. */
reads({
  type: 'CountryDesk',
  table: 'origin_country',
  person: null,
  fields: {
    claimsAwaitingReply: sql(open('nationality_claim', `x.status in ('SUBMITTED', 'ACKNOWLEDGED')`)),
    claimsWithoutReply: sql(open('nationality_claim', `x.status = 'NO_REPLY'`)),
    claimsConfirmed: sql(open('nationality_claim', `x.status = 'CONFIRMED'`)),
    requestsOpen: sql(
      open('repatriation_request', `x.state not in ('COMPLETED', 'FOLLOW_UP', 'CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED')`),
    ),
    invitationsUnanswered: sql(open('repatriation_request', `x.state = 'DRAFT' and x.origin_side = 'INVITED'`)),
    awaitingDecision: sql(open('repatriation_request', `x.state = 'DECISION_PENDING'`)),
    readyForHandover: sql(open('repatriation_request', `x.state = 'READY_FOR_HANDOVER'`)),
    handoversCompleted: sql(open('repatriation_request', `x.state in ('COMPLETED', 'FOLLOW_UP', 'CLOSED')`)),
    handoffsAwaitingAcknowledgement: sql(open('handoff', `x.state in ('DISPATCHED', 'RECEIVED', 'VERIFIED')`)),
    overdue: sql(open('clock', `x.status = 'BREACHED' and x.closed_at is null`)),
    demarchesUnanswered: sql(open('demarche', `x.status = 'SENT' and x.direction = 'TO_STATE'`)),
    notesToAnswer: sql(open('demarche', `x.status = 'SENT' and x.direction = 'FROM_STATE'`)),
    commitmentsOpen: sql(open('commitment', `x.status in ('MADE', 'PARTLY') and x.made_by = 'STATE'`)),
    ownCommitmentsOpen: sql(open('commitment', `x.status in ('MADE', 'PARTLY') and x.made_by = 'CUSTODIAL'`)),
  },
});

/** Whatever waits for the State or for the custodial side, each once; of a State's officer what it sees of it. */
reads({
  type: 'OpenMatter',
  table: 'open_matter',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    waitsFor: column('waits_for'),
    ref: column('ref'),
    state: column('state'),
    about: column('about'),
    since: instant('since'),
    dueAt: instant('due_at'),
    overdue: sql((row) => `coalesce(${row}.due_at <= app_now(), false)`),
    person: one('Person', 'person_id'),
  },
});

/** What is due first, first; what has no time limit after it, the oldest first. */
export const openMatters: ListRead = lists('openMatters', {
  map: () => mapNamed('OpenMatter'),
  filters: {
    kinds: { level: 2, forStates: true, sql: (row, bind, kinds) => `${row}.kind = any(${bind(kinds)}::text[])` },
    waitsFor: { level: 2, forStates: true, sql: (row, bind, party) => `${row}.waits_for = ${bind(party)}` },
    overdue: {
      level: 2,
      forStates: true,
      sql: (row, bind, wanted) => `coalesce(${row}.due_at <= app_now(), false) = ${bind(wanted)}::boolean`,
    },
  },
  defaultOrder: [
    { sql: (row) => `coalesce(${row}.due_at, '9999-01-01'::timestamptz)`, direction: 'asc', type: 'timestamptz' },
    { sql: (row) => `${row}.since`, direction: 'asc', type: 'timestamptz' },
  ],
});
