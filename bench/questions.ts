import { createHash } from 'node:crypto';

export interface Question {
  readonly name: string;
  /** Who asks, by login. */
  readonly login: string;
  /** How many times faster than PostGraphile it is to be, and what share of the bare handler. */
  readonly budget: { readonly postGraphile: number; readonly bare: number | null };
  readonly ours: string;
  readonly postGraphile: string;
  /** The same facts in the same shape as ours, by hand, for the bare handler. */
  readonly statement: string;
  factsOfOurs(answer: unknown): unknown;
  factsOfPostGraphile(answer: unknown): unknown;
}

type Json = Record<string, never>;
const path = (value: unknown, ...names: readonly string[]): Json[] =>
  names.reduce<unknown>((inner, name) => (inner as Json)[name], value) as Json[];

const page: Question = {
  name: 'A page of 50 people with nationalities, proceedings and facility',
  login: 'legal-1',
  budget: { postGraphile: 2, bare: 0.6 },
  ours: `{ detainees(first: 50, orderBy: [REF_ASC]) { nodes { ref displayName
    nationalityClaims { status country { code } }
    proceedings { ref stage }
    currentCustody { facility { code name } } } } }`,
  postGraphile: `{ allPeople(first: 50, orderBy: [REF_ASC]) { nodes { ref displayName
    nationalityClaimsByPersonId { nodes { status originCountryByCountry { code } } }
    proceedingsByPersonId { nodes { ref stage } }
    custodyEpisodesByPersonId { nodes { facilityByFacilityId { code name } } } } } }`,
  statement: `select json_build_object('detainees', json_build_object('nodes', json_agg(json_build_object(
      'ref', p.ref, 'displayName', p.display_name,
      'nationalityClaims', (select coalesce(json_agg(json_build_object('status', c.status, 'country', (select json_build_object('code', o.code) from origin_country o where o.code = c.country)) order by c.created_at, c.id), '[]') from nationality_claim c where c.person_id = p.id),
      'proceedings', (select coalesce(json_agg(json_build_object('ref', l.ref, 'stage', l.stage) order by l.opened_at, l.id), '[]') from proceeding l where l.person_id = p.id),
      'currentCustody', (select json_build_object('facility', (select json_build_object('code', f.code, 'name', f.name) from facility f where f.id = e.facility_id)) from custody_episode e where e.person_id = p.id and e.ended_at is null)
    ) order by p.ref)))::text as answer
    from (select * from person where kind = 'DETAINEE' order by ref limit 50) p`,
  factsOfOurs: (answer) =>
    path(answer, 'data', 'detainees', 'nodes').map((node) => [
      node['ref'],
      path(node, 'nationalityClaims')
        .map((claim) => [claim['status'], path(claim, 'country', 'code')])
        .sort(),
      path(node, 'proceedings').length,
      path(node, 'currentCustody', 'facility', 'code'),
    ]),
  factsOfPostGraphile: (answer) =>
    path(answer, 'data', 'allPeople', 'nodes').map((node) => [
      node['ref'],
      path(node, 'nationalityClaimsByPersonId', 'nodes')
        .map((claim) => [claim['status'], path(claim, 'originCountryByCountry', 'code')])
        .sort(),
      path(node, 'proceedingsByPersonId', 'nodes').length,
      path(node, 'custodyEpisodesByPersonId', 'nodes', '0', 'facilityByFacilityId', 'code'),
    ]),
};

/** The prosecution reads no file of a protected child: each row asks for the person's handling codes. */
const pageOfProsecutor: Question = {
  ...page,
  name: 'The same page for a prosecutor',
  login: 'prosecutor',
  budget: { postGraphile: 2, bare: null },
};

/** The id that the population gives its 120th person. */
const CASE = idOf(120);

function idOf(n: number): string {
  const md5 = (text: string) => createHash('md5').update(text).digest('hex');
  const rest = md5(`p${n}`);
  return `10${md5(`person${n}`).slice(2, 8)}-${rest.slice(8, 12)}-8${rest.slice(13, 16)}-8${rest.slice(17, 20)}-${rest.slice(20, 32)}`;
}

const caseFile: Question = {
  name: 'One whole case file',
  login: 'legal-1',
  budget: { postGraphile: 2, bare: null },
  ours: `{ detainee(id: "${CASE}") { ref displayName sex birth identityStatus legalStatus track
    names { usage full lang }
    nationalityClaims { status basis country { code } }
    custody { admittedAt deprivedPlace facility { code name } }
    proceedings { ref stage court fileNumber hearings { purpose } }
    repatriationRequests { ref state route }
    history(first: 20) { nodes { action summary } } } }`,
  postGraphile: `{ personByRowId(rowId: "${CASE}") { ref displayName sex birth identityStatus legalStatus track
    personNamesByPersonId(orderBy: [ORDINAL_ASC]) { nodes { usage full lang } }
    nationalityClaimsByPersonId { nodes { status basis originCountryByCountry { code } } }
    custodyEpisodesByPersonId { nodes { admittedAt deprivedPlace facilityByFacilityId { code name } } }
    proceedingsByPersonId { nodes { ref stage court fileNumber hearingsByProceedingId { nodes { purpose } } } }
    repatriationRequestsByPersonId { nodes { ref state route } }
    caseEventsByPersonId(first: 20, orderBy: [OCCURRED_AT_ASC]) { nodes { action summary } } } }`,
  statement: `select json_build_object('detainee', json_build_object('ref', p.ref, 'displayName', p.display_name, 'sex', p.sex, 'birth', p.birth,
      'identityStatus', p.identity_status, 'legalStatus', p.legal_status, 'track', p.track,
      'names', (select coalesce(json_agg(json_build_object('usage', n.usage, 'full', n."full", 'lang', n.lang) order by n.ordinal), '[]') from person_name n where n.person_id = p.id),
      'nationalityClaims', (select coalesce(json_agg(json_build_object('status', c.status, 'basis', c.basis, 'country', json_build_object('code', c.country)) order by c.created_at, c.id), '[]') from nationality_claim c where c.person_id = p.id),
      'custody', (select coalesce(json_agg(json_build_object('admittedAt', e.admitted_at, 'deprivedPlace', e.deprived_place, 'facility', (select json_build_object('code', f.code, 'name', f.name) from facility f where f.id = e.facility_id)) order by e.admitted_at), '[]') from custody_episode e where e.person_id = p.id),
      'proceedings', (select coalesce(json_agg(json_build_object('ref', l.ref, 'stage', l.stage, 'court', l.court, 'fileNumber', l.file_number,
        'hearings', (select coalesce(json_agg(json_build_object('purpose', h.purpose)), '[]') from hearing h where h.proceeding_id = l.id)) order by l.opened_at, l.id), '[]') from proceeding l where l.person_id = p.id),
      'repatriationRequests', (select coalesce(json_agg(json_build_object('ref', r.ref, 'state', r.state, 'route', r.route) order by r.created_at, r.id), '[]') from repatriation_request r where r.person_id = p.id),
      'history', json_build_object('nodes', (select coalesce(json_agg(json_build_object('action', e.action, 'summary', e.summary) order by e.occurred_at, e.id), '[]') from (select * from case_event v where v.person_id = p.id order by v.occurred_at, v.id limit 20) e))
    ))::text as answer from person p where p.id = '${CASE}'`,
  factsOfOurs: (answer) => {
    const file = path(answer, 'data', 'detainee') as unknown as Json;
    return [
      ['ref', 'displayName', 'sex', 'birth', 'identityStatus', 'legalStatus', 'track'].map((name) => file[name]),
      path(file, 'names').map((name) => name['full']),
      path(file, 'nationalityClaims')
        .map((claim) => [claim['status'], path(claim, 'country', 'code')])
        .sort(),
      path(file, 'custody').map((stay) => path(stay, 'facility', 'code')),
      path(file, 'proceedings').map((law) => [law['ref'], path(law, 'hearings').length]),
      path(file, 'repatriationRequests').map((request) => [request['ref'], request['state']]),
      path(file, 'history', 'nodes').map((event) => event['action']),
    ];
  },
  factsOfPostGraphile: (answer) => {
    const file = path(answer, 'data', 'personByRowId') as unknown as Json;
    return [
      ['ref', 'displayName', 'sex', 'birth', 'identityStatus', 'legalStatus', 'track'].map((name) => file[name]),
      path(file, 'personNamesByPersonId', 'nodes').map((name) => name['full']),
      path(file, 'nationalityClaimsByPersonId', 'nodes')
        .map((claim) => [claim['status'], path(claim, 'originCountryByCountry', 'code')])
        .sort(),
      path(file, 'custodyEpisodesByPersonId', 'nodes').map((stay) => path(stay, 'facilityByFacilityId', 'code')),
      path(file, 'proceedingsByPersonId', 'nodes').map((law) => [law['ref'], path(law, 'hearingsByProceedingId', 'nodes').length]),
      path(file, 'repatriationRequestsByPersonId', 'nodes').map((request) => [request['ref'], request['state']]),
      path(file, 'caseEventsByPersonId', 'nodes').map((event) => event['action']),
    ];
  },
};

/** PostGraphile does not order by time, which has no index of its own: totals and whole rows are compared, not which. */
const desk: Question = {
  name: 'The desk of a liaison officer: claims to answer, requests',
  login: 'liaison-fra',
  budget: { postGraphile: 2, bare: null },
  ours: `{ nationalityClaims(first: 25, filter: { status: [SUBMITTED, ACKNOWLEDGED] }) { totalCount nodes { status person { ref displayName } } }
    repatriationRequests(first: 25) { totalCount nodes { ref state route person { ref } } } }`,
  postGraphile: `{ allNationalityClaims(first: 25, condition: { status: "SUBMITTED" }) { totalCount nodes { status personByPersonId { ref displayName } } }
    allRepatriationRequests(first: 25) { totalCount nodes { ref state route personByPersonId { ref } } } }`,
  statement: `select json_build_object(
      'nationalityClaims', json_build_object('totalCount', (select count(*) from nationality_claim where status in ('SUBMITTED', 'ACKNOWLEDGED')),
        'nodes', (select coalesce(json_agg(json_build_object('status', c.status, 'person', (select json_build_object('ref', p.ref, 'displayName', p.display_name) from person p where p.id = c.person_id)) order by c.created_at, c.id), '[]')
          from (select * from nationality_claim where status in ('SUBMITTED', 'ACKNOWLEDGED') order by created_at, id limit 25) c)),
      'repatriationRequests', json_build_object('totalCount', (select count(*) from repatriation_request),
        'nodes', (select coalesce(json_agg(json_build_object('ref', r.ref, 'state', r.state, 'route', r.route, 'person', (select json_build_object('ref', p.ref) from person p where p.id = r.person_id)) order by r.created_at, r.id), '[]')
          from (select * from repatriation_request order by created_at, id limit 25) r)))::text as answer`,
  factsOfOurs: (answer) => [
    'claims and requests',
    path(answer, 'data', 'nationalityClaims', 'totalCount'),
    path(answer, 'data', 'nationalityClaims', 'nodes').filter((claim) => path(claim, 'person', 'ref')).length,
    path(answer, 'data', 'repatriationRequests', 'totalCount'),
    path(answer, 'data', 'repatriationRequests', 'nodes').filter((request) => request['ref'] && path(request, 'person', 'ref')).length,
  ],
  factsOfPostGraphile: (answer) => [
    'claims and requests',
    path(answer, 'data', 'allNationalityClaims', 'totalCount'),
    path(answer, 'data', 'allNationalityClaims', 'nodes').filter((claim) => path(claim, 'personByPersonId', 'ref')).length,
    path(answer, 'data', 'allRepatriationRequests', 'totalCount'),
    path(answer, 'data', 'allRepatriationRequests', 'nodes').filter((request) => request['ref'] && path(request, 'personByPersonId', 'ref'))
      .length,
  ],
};

export const questions: readonly Question[] = [page, pageOfProsecutor, caseFile, desk];
