import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The grounds of an order of detention say what a person is suspected of, and the reasons of a verdict on two records say who they
 * are: both are sealed from now on (the next start seals what stands there). Why a comparison proposed the two is held to the
 * sentences of the comparison, which name nobody.
 */
export class GroundsAndVerdictsSealed1771000000673 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECISIONS);
    await runner.query(REASONS);
    await runner.query(await erasedNow(runner));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** The verdicts of a candidate beneath each other. */
const DECISIONS = `
create view duplicate_decision with (security_invoker = true) as
select d.id as candidate_id, d.person_a, d.first_verdict as verdict, d.first_by as decided_by, d.first_at as decided_at,
  'first_reasons'::text as reasons_column, d.first_reasons as reasons, d.first_confidence as confidence
from duplicate_candidate d where d.first_by is not null
union all
select d.id, d.person_a, d.status, d.decided_by, d.decided_at, 'decided_reasons', d.decided_reasons, d.decided_confidence
from duplicate_candidate d where d.decided_by is not null;
grant select on duplicate_decision to repatria_staff;
`;

const NUMBER = '[0-9]{1,4}';
/** As domain/person/nameReasons.ts and recordComparison.ts write them. */
const SENTENCES = [
  `The names agree to ${NUMBER} per cent: ${NUMBER} words? agrees? in sound, (none|${NUMBER}) of them rare(; ${NUMBER} words? stands? in one name only)?(; (one begins with the name that ends the other|the words stand in another order|the given name and the father’s name are exchanged, as between father and son))?(; the given names differ, as between brothers)?[.]`,
  'A birth date is missing[.]',
  'The same day of birth[.]',
  'The dates of birth (may be the same|differ)[.]',
  'The nationality of one is not known[.]',
  '(A|No) claim to the same State[.]',
  'The same number of the same authority[.]',
  'No number in common[.]',
];
const KNOWN = `@.field like_regex "^(names|birth|nationality|identifiers)$" && @.weight.type() == "number" && @.explanation like_regex "^(${SENTENCES.join('|')})$"`;

const REASONS = `
update duplicate_candidate set reasons = jsonb_path_query_array(reasons, '$[*] ? (${KNOWN})')
where jsonb_path_exists(reasons, '$[*] ? (!(${KNOWN}))');
alter table duplicate_candidate add constraint reasons_of_the_comparison
  check (jsonb_typeof(reasons) = 'array' and not jsonb_path_exists(reasons, '$[*] ? (!(${KNOWN}))'));
`;

/** The plan of an erasure: grounds lose their key now, and so do verdicts of either record. */
async function erasedNow(runner: QueryRunner): Promise<string> {
  const [view] = (await runner.query(`select pg_get_viewdef('erasure_item'::regclass, true) as text`)) as { text: string }[];
  const parts = (view?.text ?? '').replace(/;\s*$/, '').split(/\bUNION ALL\b/);
  const ofOrders = parts.findIndex((part) => part.includes(`'detention_order'::text`));
  if (ofOrders < 0) throw new Error('erasure_item does not name detention_order.');
  parts[ofOrders] = String(parts[ofOrders]).replace(`'ANONYMISED'::text`, `'SHREDDED'::text`);
  const verdicts = ['person_a', 'person_b'].map(
    (column) =>
      `select ${column}, 'duplicate_candidate'::text, 'SHREDDED'::text, count(*)::int from duplicate_candidate group by ${column}`,
  );
  return `create or replace view erasure_item with (security_invoker = true) as ${[...parts, ...verdicts].join(' union all ')}`;
}
