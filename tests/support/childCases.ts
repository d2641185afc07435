import type { ChildCaseState } from '../../domain/family/vocabulary';
import { newId } from '../../domain/reference/nodeId';
import { registered } from './registered';
import { insertGiven } from './sealedGiven';
import type { TestApi } from './testApi';

export const REASONS = 'Reasons of more than twenty characters.';
export type Input = Readonly<Record<string, unknown>>;

/** Who sits on a panel of three. */
export const panelOf = (api: TestApi) => ['child-1', 'legal-1', 'health'].map((login) => api.accountId(login));

/** Cases of children beside every rule, and acts on them as a named role. The API is asked for when a test runs. */
export function childCases(theApi: () => TestApi) {
  async function act(login: string, verb: string, input: Input) {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
    const answer = await theApi()
      .as(login)
      .query<Record<string, { childCase: { id: string; state: string; version: number } }>>(
        `mutation ($input: ${type}) { ${verb}(input: $input) { childCase { id state version } } }`,
        { input },
      );
    const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[]; fields?: { path: string }[] };
    return {
      changed: answer.data?.[verb]?.childCase,
      codes: answer.codes,
      rules: refusals?.map(({ rule }) => rule) ?? [],
      paths: fields?.map(({ path }) => path) ?? [],
      errors: answer.errors,
    };
  }

  async function must(login: string, verb: string, input: Input) {
    const { changed, errors } = await act(login, verb, input);
    if (!changed) throw new Error(`${verb} as ${login}: ${JSON.stringify(errors)}`);
    return changed;
  }

  const panel = () => panelOf(theApi());

  /** A case at a state in which nothing stands in the way of any verb, beside every rule. */
  async function given(state: ChildCaseState, more: Input = {}): Promise<string> {
    const { id: personId } = await registered(theApi().database, {
      kind: 'PROTECTED_RESIDENT',
      birth: '2016-05-01',
      claims: { FRA: 'SUBMITTED' },
      sharedWith: ['FRA'],
    });
    const id = newId('ChildCase');
    const returns = state !== 'ALTERNATIVE_CARE';
    const row: Input = {
      id,
      ref: `RCM-2026-K${id.slice(20)}`,
      person_id: personId,
      state,
      trusted_adult: 'An aunt',
      siblings_checked: true,
      views: 'Wants to go home.',
      screening: 'No danger found.',
      panel: panel(),
      option: returns ? 'RETURN_WITH_FAMILY' : 'ALTERNATIVE_CARE',
      country: 'FRA',
      consent_given: true,
      care_plan: 'Grandparents',
      family_unity_plan: 'Visits',
      school_and_health: 'School',
      legal_identity: 'Birth certificate',
      welfare_authority: true,
      received_by: theApi().accountId('liaison-fra'),
      opened_by: theApi().accountId('child-1'),
      created_at: theApi().now(),
      updated_at: theApi().now(),
      closed_at: state === 'CLOSED' ? theApi().now() : null,
      ...(['HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP'].includes(state) ? { handed_at: theApi().now() } : {}),
      ...more,
    };
    await insertGiven(theApi(), 'child_case', row);
    return id;
  }

  const personOf = async (childCaseId: string): Promise<string> =>
    (await theApi().database.query<{ person_id: string }>('select person_id from child_case where id = $1', [childCaseId])).rows[0]
      ?.person_id ?? '';

  async function withOpinions(id: string): Promise<string> {
    for (const member of panel()) {
      await insertGiven(theApi(), 'best_interests_opinion', {
        id: newId('Part'),
        child_case_id: id,
        person_id: await personOf(id),
        member,
        option: 'RETURN_WITH_FAMILY',
        reasons: REASONS,
        given_at: theApi().now(),
      });
    }
    return id;
  }

  async function withFollowUps(id: string, months: readonly number[]): Promise<string> {
    for (const month of months) {
      await insertGiven(theApi(), 'child_follow_up', {
        id: newId('Part'),
        child_case_id: id,
        person_id: await personOf(id),
        country: 'FRA',
        month,
        held_at: theApi().now(),
        findings: 'Well.',
        recorded_by: theApi().accountId('child-1'),
        recorded_at: theApi().now(),
      });
    }
    return id;
  }

  /** A relative who is or was looked for, beside every rule. */
  async function withTrace(id: string, status = 'OPEN', proof = 'DOCUMENT'): Promise<{ traceId: string }> {
    const traceId = newId('Part');
    const answered = status === 'OPEN' ? {} : { answered_by: theApi().accountId('child-1'), answered_at: theApi().now() };
    await insertGiven(theApi(), 'family_trace', {
      id: traceId,
      child_case_id: id,
      person_id: await personOf(id),
      relation: 'PARENT',
      described: 'A mother of thirty',
      status,
      opened_by: theApi().accountId('child-1'),
      opened_at: theApi().now(),
      ...answered,
      ...(status === 'FOUND' ? { found_where: 'In another camp', proof } : {}),
    });
    return { traceId };
  }

  const left = async (id: string) =>
    (
      await theApi().database.query(
        'select state, version, (select count(*)::int from case_event e where e.subject_id = c.id) as events from child_case c where id = $1',
        [id],
      )
    ).rows[0];

  return { act, must, panel, given, personOf, withOpinions, withFollowUps, withTrace, left };
}
