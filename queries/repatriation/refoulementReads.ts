import { column, instant, instantSql, many, one, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const ASSURANCE = { level: 3, category: 'ASSURANCE' } as const;
const nameOf = (account: string) => `(select a.name from account a where a.id = ${account})`;
const day = (name: string) => (row: string) => instantSql(`${row}.${name}::timestamp at time zone 'UTC'`);

reads({
  type: 'NonRefoulementAssessment',
  table: 'non_refoulement_finding',
  person,
  fields: {
    id: column('id', { level: 1 }),
    finding: column('finding', ASSURANCE),
    risks: sql((row) => `to_json(${row}.risks)`, ASSURANCE),
    sources: sealed('sources', ASSURANCE),
    personHeardAt: instant('person_heard_at', ASSURANCE),
    counselNotifiedAt: instant('counsel_notified_at', ASSURANCE),
    examinedRisks: many('ExaminedRisk', 'finding_id', (risk) => `${risk}.direction desc, ${risk}.risk`, ASSURANCE),
    gradedSources: many('RefoulementSource', 'finding_id', (source) => `${source}.published_on desc, ${source}.id`, ASSURANCE),
    assurance: one('Assurance', 'assurance_id', ASSURANCE),
    recordedBy: sql((row) => nameOf(`${row}.recorded_by`), ASSURANCE),
    recordedAt: instant('recorded_at', ASSURANCE),
    confirmedBy: sql((row) => nameOf(`${row}.confirmed_by`), ASSURANCE),
    confirmedAt: instant('confirmed_at', ASSURANCE),
    expiresAt: instant('expires_at', ASSURANCE),
    appealUntil: instant('appeal_until', ASSURANCE),
    outdated: sql(
      (row) =>
        `exists (select 1 from repatriation_request q join country_information i on i.country = q.country where q.id = ${row}.request_id and i.recorded_at > ${row}.recorded_at)`,
      ASSURANCE,
    ),
  },
});

reads({
  type: 'ExaminedRisk',
  table: 'refoulement_risk',
  person,
  fields: {
    id: column('id', { level: 1 }),
    risk: column('risk', ASSURANCE),
    direction: column('direction', ASSURANCE),
    level: column('level', ASSURANCE),
    onwardCountry: column('onward_country', ASSURANCE),
    reasoning: sealed('reasoning', ASSURANCE),
  },
});

const graded = (options: typeof ASSURANCE | Record<never, never>) => ({
  id: column('id', { level: 1 }),
  publishedOn: sql(day('published_on'), options),
  kind: column('kind', options),
  reliability: column('reliability', options),
  credibility: column('credibility', options),
  validUntil: sql(day('valid_until'), options),
});

reads({
  type: 'RefoulementSource',
  table: 'refoulement_source',
  person,
  fields: { ...graded(ASSURANCE), title: sealed('title', ASSURANCE), author: sealed('author', ASSURANCE) },
});

/** About a State, so of no person; no State reads what is held about it. */
export const countryInformationReads = reads({
  type: 'CountryInformation',
  table: 'country_information',
  person: null,
  fields: {
    ...graded({}),
    title: column('title'),
    author: column('author'),
    risks: sql((row) => `to_json(${row}.risks)`),
    summary: column('summary'),
    recordedAt: instant('recorded_at'),
  },
});
