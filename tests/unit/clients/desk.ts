/** What a liaison portal asks, written for Relay: a desk that pages, a case that is fetched again, a person behind an interface. */
export const RELAY_DESK = `import { graphql } from 'relay-runtime';

export const desk = graphql\`
  query deskQuery($count: Int!, $cursor: String) {
    viewer { role country permissions }
    ...desk_requests @arguments(count: $count, cursor: $cursor)
    detainees(first: 10, orderBy: [NAME_ASC]) @connection(key: "desk_detainees") { edges { node { id ...desk_person } } }
  }
\`;

export const requests = graphql\`
  fragment desk_requests on Query
  @refetchable(queryName: "deskRequestsPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
    repatriationRequests(first: $count, after: $cursor, filter: { overdue: true }) @connection(key: "desk_repatriationRequests") {
      edges { node { id ...desk_request } }
    }
  }
\`;

export const request = graphql\`
  fragment desk_request on RepatriationRequest @refetchable(queryName: "deskRequestQuery") {
    ref state originSide version
    gates { kind status clearedUntil }
    availableActions { action allowed refusals { rule message gate } }
    person { ...desk_person }
    clocks { kind dueAt status }
  }
\`;

export const person = graphql\`
  fragment desk_person on Person {
    displayName
    names { full lang }
    nationalityClaims { status country { code name(lang: "fr") } }
    ... on Detainee { handoffs { ref state } }
  }
\`;
`;

/** The same desk as plain documents, for type generators. */
export const PORTAL_DOCUMENTS = `
  query Desk($first: Int, $after: String, $filter: RepatriationRequestFilter) {
    repatriationRequests(first: $first, after: $after, filter: $filter) {
      edges { cursor node { ...DeskRequest } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
  fragment DeskRequest on RepatriationRequest {
    ref state originSide createdAt
    gates { kind status }
    person { __typename displayName birth ... on Detainee { handoffs { ref } } ... on ProtectedResident { consents { answer } } }
    availableActions { action allowed refusals { rule message gate } }
  }
`;
