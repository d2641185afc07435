import { type ExportSection, hidden, listedCodes, shown } from './section';

/** What became of the person's case, step by step, and what courts and States said. */
export const courseSections: readonly ExportSection[] = [
  {
    title: 'Sources of the identity',
    table: 'identity_source',
    order: 'consulted_at',
    fields: { kind: shown('Kind'), description: hidden('What it says', 'SOURCE'), consulted_at: shown('When') },
  },
  {
    title: 'Examinations of documents',
    table: 'document_examination',
    order: 'examined_at',
    fields: { result: shown('Result'), examiner: shown('By'), reasons: shown('Why'), examined_at: shown('When') },
  },
  {
    title: 'Records that were joined',
    table: 'person_merge',
    order: 'merged_at',
    fields: { reasons: shown('Why'), merged_at: shown('When'), undone_at: shown('Undone'), undone_reasons: shown('Why it was undone') },
  },
  {
    title: 'Conditions of a return',
    table: 'gate',
    order: 'kind',
    fields: {
      kind: shown('Which'),
      hand_status: shown('Found'),
      evidence: shown('On what'),
      reason: shown('Why'),
      decided_at: shown('When'),
    },
  },
  {
    title: 'Documents of requests',
    table: 'request_document',
    order: 'recorded_at',
    codesOf: listedCodes,
    fields: { country: shown('State'), kind: shown('Kind'), reference: shown('Reference') },
  },
  {
    title: 'What States were asked beside',
    table: 'extra_information',
    order: 'asked_at',
    fields: {
      country: shown('State'),
      asked: shown('Asked'),
      asked_at: shown('When'),
      answer: shown('Answer'),
      answered_at: shown('Answered'),
    },
  },
  {
    title: 'Rulings on admissibility',
    table: 'admissibility_ruling',
    order: 'ruled_at',
    fields: { admissible: shown('Admissible'), court: shown('Court'), reasons: shown('Why'), ruled_at: shown('When') },
  },
  {
    title: 'Receipts of the handover',
    table: 'handover_receipt',
    order: 'received_at',
    fields: { country: shown('State'), receiving_authority: shown('Authority'), place: shown('Place'), received_at: shown('When') },
  },
  {
    title: 'Recognition of earlier judgments',
    table: 'adjudication_recognition',
    order: 'decided_at',
    fields: { country: shown('State'), recognised: shown('Recognised'), basis: shown('On what'), decided_at: shown('When') },
  },
  {
    title: 'Findings on the same acts',
    table: 'ne_bis_in_idem_finding',
    order: 'recorded_at',
    fields: { acts: shown('Acts'), result: shown('Result'), reasons: shown('Why'), recorded_at: shown('When') },
  },
  {
    title: 'Custody in other States',
    table: 'foreign_custody',
    order: 'held_from',
    fields: {
      country: shown('State'),
      authority: shown('Authority'),
      held_from: shown('From'),
      held_to: shown('To'),
      source: hidden('Source', 'SOURCE'),
    },
  },
  {
    title: 'What prosecutors reported',
    table: 'handoff_feedback',
    order: 'occurred_at',
    fields: { country: shown('State'), kind: shown('What'), detail: shown('In words'), occurred_at: shown('When') },
  },
  {
    title: 'Differences when people were counted',
    table: 'discrepancy',
    order: 'detected_at',
    fields: { kind: shown('What'), detected_at: shown('When'), resolution: shown('What was found out') },
  },
  {
    title: 'Checks made after an emergency departure',
    table: 'emergency_check',
    order: 'due_at',
    fields: { kind: shown('What'), due_at: shown('Due'), done_at: shown('Done'), evidence: shown('On what') },
  },
  {
    title: 'Escort records',
    table: 'escort_record',
    order: 'opened_at',
    fields: { state: shown('State'), opened_at: shown('Opened'), confirmed_at: shown('Confirmed') },
  },
  {
    title: 'Death',
    table: 'death_record',
    order: 'recorded_at',
    fields: { circumstances: shown('Circumstances'), cause: shown('Cause'), destination_of_remains: shown('Destination of the remains') },
  },
  {
    title: 'Opinions on the best interests',
    table: 'best_interests_opinion',
    order: 'given_at',
    fields: { option: shown('For'), reasons: hidden('Why', 'SOURCE'), given_at: shown('When') },
  },
  {
    title: 'Who asked for the person',
    table: 'tracing_inquiry',
    order: 'received_at',
    fields: {
      inquirer: shown('Kind of inquirer'),
      inquirer_name: hidden('Who', 'THIRD_PERSON'),
      status: shown('What became of it'),
      received_at: shown('When'),
      released_at: shown('Told'),
    },
  },
];
