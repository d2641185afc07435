export interface Question {
  readonly name: string;
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

export const questions: readonly Question[] = [page];
