import { type ExportSection, hidden, shown } from './section';

/** What passed between States, and what protects the person there. */
export const statesSections: readonly ExportSection[] = [
  {
    title: 'Claims of nationality',
    table: 'nationality_claim',
    order: 'created_at',
    fields: {
      country: shown('State'),
      claimed_label: shown('In the person’s words'),
      basis: shown('Basis'),
      status: shown('Status'),
      submitted_at: shown('Submitted'),
      answered_at: shown('Answered'),
    },
  },
  {
    title: 'Consular rights',
    table: 'consular_record',
    order: 'informed_at',
    fields: {
      country: shown('State'),
      choice: shown('Choice'),
      informed_at: shown('Informed'),
      fears_state: shown('Fear of the State recorded'),
      post_notified_at: shown('Post notified'),
    },
  },
  {
    title: 'Visits of the consul',
    table: 'consular_visit',
    order: 'asked_at',
    fields: { country: shown('State'), status: shown('Status'), visited_at: shown('When'), in_private: shown('In private') },
  },
  {
    title: 'Requests of States',
    table: 'repatriation_request',
    order: 'created_at',
    fields: {
      ref: shown('Reference'),
      country: shown('State'),
      route: shown('Route'),
      state: shown('State of the request'),
      created_at: shown('Opened'),
    },
  },
  {
    title: 'Assessments of the risk of return',
    table: 'non_refoulement_finding',
    order: 'recorded_at',
    fields: { finding: shown('Finding'), risks: shown('Risks'), sources: hidden('Sources', 'SOURCE'), person_heard_at: shown('Heard') },
  },
  {
    title: 'Risks on return',
    table: 'refoulement_risk',
    order: 'finding_id',
    fields: { risk: shown('Risk'), direction: shown('Where'), reasoning: hidden('Reasoning', 'SOURCE') },
  },
  {
    title: 'Assurances of States',
    table: 'assurance',
    order: 'recorded_at',
    fields: { country: shown('State'), terms: shown('What it promises'), status: shown('Status'), monitoring_body: shown('Monitored by') },
  },
  {
    title: 'Visits under an assurance',
    table: 'assurance_visit',
    order: 'due_at',
    fields: {
      due_at: shown('Due'),
      visited_at: shown('When'),
      private_interview: shown('Spoken with in private'),
      visitor: hidden('Visitor', 'SOURCE'),
      findings: hidden('Findings', 'SOURCE'),
    },
  },
  {
    title: 'Decisions',
    table: 'decision',
    order: 'prepared_at',
    fields: {
      outcome: shown('Outcome'),
      person_views: shown('Views of the person'),
      reasons: shown('Reasons'),
      legal_basis: shown('Legal basis'),
      decided_at: shown('Decided'),
      remedy_until: shown('Remedy until'),
    },
  },
  {
    title: 'Treaties that answered a possible death penalty',
    table: 'treaty_ground',
    order: 'decided_at',
    fields: {
      country: shown('State'),
      article: shown('Article'),
      reasons: shown('Reasons'),
      decided_at: shown('Decided'),
      ended_at: shown('Ended'),
      end_reasons: shown('Why it ended'),
    },
  },
  {
    title: 'Arrests on an urgent request',
    table: 'provisional_arrest',
    order: 'arrested_at',
    fields: { country: shown('State'), arrested_at: shown('Arrested'), court: shown('Court') },
  },
  {
    title: 'To whom the data went',
    table: 'data_transfer',
    order: 'transferred_at',
    fields: {
      country: shown('State'),
      recipient_authority: shown('Authority'),
      basis: shown('Legal basis'),
      items: shown('What'),
      transferred_at: shown('When'),
      recalled_at: shown('Recalled'),
    },
  },
];
