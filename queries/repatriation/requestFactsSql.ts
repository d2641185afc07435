/** The facts of one request as one JSON object: what its gates, its law and its safeguards say now. `request` is SQL for its id. */
export const requestFactsSql = (request: string): string =>
  `select to_jsonb(f) || to_jsonb(s) as facts from guard_facts_request f join guard_facts_safeguards s on s.request_id = f.request_id where f.request_id = ${request}`;
