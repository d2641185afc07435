import type { Operation } from '../fuzz/operations';

/** What an officer of a State could have heard of another State's case, and would ask with. */
export interface Heard {
  readonly state: string;
  readonly personId: string;
  readonly personRef: string;
  readonly claimId: string;
  readonly requestId: string;
  readonly requestRef: string;
  readonly residentId: string;
  /** A word of the names of its people that sounds like no other, and one who is found by it. */
  readonly name: string;
  readonly namedId: string;
  /** Of its own first page. */
  readonly cursor: string;
}

const ask = (document: string, variables: Operation['variables'] = {}): Operation => ({ document, variables, seed: 0 });
const CASE =
  'id ref displayName nationalityClaims { id country { code } status } repatriationRequests { id ref state person { id displayName } }';

/** Ways to a case of another State; `own` is a case of the asker's, `of` what the asker has heard of. */
export const paths = {
  'by its id': (of) => ask(`query ($id: ID!) { detainee(id: $id) { ${CASE} } }`, { id: of.personId }),
  'by its reference': (of) => ask(`query ($ref: CaseRef!) { detainee(ref: $ref) { ${CASE} } }`, { ref: of.personRef }),
  'a request, and back to its person': (of) =>
    ask('query ($id: ID!) { repatriationRequest(id: $id) { id ref person { id displayName } gates { kind status } } }', {
      id: of.requestId,
    }),
  'as a node': (of) =>
    ask(
      'query ($a: ID!, $b: ID!, $c: ID!, $d: ID!) { a: node(id: $a) { id } b: node(id: $b) { id } c: node(id: $c) { id } d: node(id: $d) { id } }',
      {
        a: of.personId,
        b: of.claimId,
        c: of.requestId,
        d: of.residentId,
      },
    ),
  'among nodes of one’s own': (of, own) =>
    ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids: [own.personId, of.personId, own.requestId, of.requestId] }),
  'in the whole list, with what hangs from it': () =>
    ask(
      `{ detainees(first: 100) { totalCount nodes { ${CASE} } } protectedResidents(first: 100) { totalCount nodes { id displayName } } }`,
    ),
  'in a list from its cursor on': (of) =>
    ask('query ($after: String) { detainees(after: $after) { nodes { id ref displayName } } }', { after: of.cursor }),
  'by its name': (of) => ask('query ($name: String!) { searchPersons(query: $name) { person { id displayName } } }', { name: of.name }),
  'by a filter on its State': (of) =>
    ask(
      `query ($state: CountryCode!) { repatriationRequests(filter: { destination: $state }) { totalCount nodes { id } }
         nationalityClaims(filter: { country: $state }) { totalCount nodes { id } } }`,
      { state: of.state },
    ),
  'in numbers of its State': (of) =>
    ask(
      'query ($state: CountryCode!) { statistics(by: [TRACK], filter: { nationality: $state }) { rows { keys { value } count { __typename } } } }',
      {
        state: of.state,
      },
    ),
  'in the history': (of) =>
    ask(
      `query ($id: ID!, $ref: CaseRef!) { byId: deskEvents(filter: { subjectId: $id }) { nodes { id action } }
         byRef: deskEvents(filter: { ref: $ref }) { nodes { id action } } }`,
      { id: of.requestId, ref: of.requestRef },
    ),
  'in what is due': (of) =>
    ask('query ($state: CountryCode!) { clocks(filter: { country: $state }) { totalCount nodes { id } } }', { state: of.state }),
} as const satisfies Readonly<Record<string, (of: Heard, own: Heard) => Operation>>;

export type PathName = keyof typeof paths;
