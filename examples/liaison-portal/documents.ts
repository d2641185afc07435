import { gql } from 'graphql-request';

/** One page of the claims that wait for this State, oldest first. */
export const CLAIMS_TO_ANSWER = gql`
  query ClaimsToAnswer($first: Int!, $after: String) {
    nationalityClaims(first: $first, after: $after, filter: { status: [SUBMITTED, ACKNOWLEDGED] }) {
      nodes { id status version person { id ref displayName birth } clocks { kind dueAt status } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const REQUESTS = gql`
  query Requests($first: Int!, $after: String) {
    repatriationRequests(first: $first, after: $after) {
      nodes { id ref state originSide version availableActions { action allowed refusals { rule message } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

export const ACKNOWLEDGE = gql`
  mutation Acknowledge($input: AcknowledgeNationalityClaimInput!) {
    acknowledgeNationalityClaim(input: $input) { nationalityClaim { id status version } }
  }
`;

export const CONFIRM = gql`
  mutation Confirm($input: ConfirmNationalityInput!) {
    confirmNationality(input: $input) { nationalityClaim { id status version } }
  }
`;

export const OPEN_REQUEST = gql`
  mutation OpenRequest($input: OpenRepatriationRequestInput!) {
    openRepatriationRequest(input: $input) { repatriationRequest { id ref state version } }
  }
`;

export const SUBMIT_REQUEST = gql`
  mutation SubmitRequest($input: SubmitRepatriationRequestInput!) {
    submitRepatriationRequest(input: $input) { repatriationRequest { id ref state version } }
  }
`;
