import { LIVE_STATES } from '../../domain/repatriation/lifecycle';

const live = LIVE_STATES.map((state) => `'${state}'`).join(', ');

/** The live requests of a person as `CompetingRequest`s, as JSON. `person` is SQL for the person's id. */
export const competingRequestsSql = (person: string): string => `
  select coalesce(json_agg(json_build_object('requestId', q.id, 'ref', q.ref, 'country', q.country, 'state', q.state,
      'injuredState', f.injured_state, 'placeOfOffence', f.place_of_offence,
      'national', exists (select from nationality_claim c where c.person_id = q.person_id and c.country = q.country and c.status = 'CONFIRMED'),
      'gravityYears', f.gravity_years, 'submittedAt', q.submitted_at, 'subsequentSurrender', f.subsequent_surrender) order by q.id), '[]') as requests
  from repatriation_request q
  left join request_priority_facts f on f.request_id = q.id and f.superseded_at is null
  where q.person_id = ${person} and q.state in (${live})`;
