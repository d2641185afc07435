import { type ExportSection, hidden, shown } from './section';

/** Who has seen the record or may, what was done with it, and what the person asked. */
export const accessSections: readonly ExportSection[] = [
  {
    title: 'States that see the record',
    table: 'person_access',
    order: 'since',
    key: 'country',
    fields: { country: shown('State'), since: shown('Since'), reason: shown('Why') },
  },
  {
    title: 'States that were told of a correction',
    table: 'correction_notice',
    order: 'notified_at',
    fields: { country: shown('State'), recipient_authority: shown('Authority'), field: shown('Of'), notified_at: shown('When') },
  },
  {
    title: 'Emergency access to the record',
    table: 'break_glass',
    order: 'requested_at',
    fields: { role: shown('Role'), reason: shown('Why'), opened_at: shown('Opened'), ends_at: shown('Until'), ended_at: shown('Ended') },
  },
  {
    title: 'Conditions of handling',
    table: 'handling_mark',
    order: 'set_at',
    // That something is kept for a witness tells that there is one.
    codesOf: (row) => (row['subject_kind'] === 'PERSON' ? [] : [String(row['code'])]),
    fields: { code: shown('Code'), reasons: hidden('Why', 'SOURCE'), set_at: shown('Set'), lifted_at: shown('Lifted') },
  },
  {
    title: 'Legal holds',
    table: 'legal_hold',
    order: 'requested_at',
    fields: {
      status: shown('State'),
      reasons: hidden('What it is needed for', 'EVIDENCE'),
      requested_at: shown('Since'),
      released_at: shown('Until'),
    },
  },
  {
    title: 'What the person asked about the record',
    table: 'data_subject_request',
    order: 'received_at',
    fields: { kind: shown('What'), received_at: shown('When'), status: shown('What became of it'), reasons: shown('Why') },
  },
  {
    title: 'History',
    table: 'case_event',
    order: 'recorded_at',
    fields: { summary: shown('What'), occurred_at: shown('When'), words: hidden('What the officer wrote', 'SOURCE') },
  },
];

/** Tables with a reference to a person that are not in the copy, each with its reason. */
export const notInCopy = {
  assurance_factor: 'The judgment of an assurance, question by question: what States say of each other in confidence (LED Art. 15(1)(d)).',
  audit_subject: 'Which entries of the log concern whom: ids; who looked is answered by the data-protection officer (LED Art. 25).',
  break_glass_approval: 'Which officers approved an emergency access: about officers; the access itself is shown.',
  case_exclusion: 'Which officers take no part: about officers.',
  case_team: 'Which officers work on the case: about officers.',
  claim_paper: 'On which of the papers a claim rests: ids; claims and papers are shown.',
  clock: 'When officers have to be done; what they did is in the history.',
  demarche_request: 'Which notes between States mention the request (LED Art. 15(1)(d)).',
  duplicate_candidate:
    'That two records may be of one person: about another person as well; what was decided is shown where records were joined.',
  erasure: 'What is left of a record that has no copy any more, or a proposal that waits for its answer.',
  evidence_victim: 'Victims of whom an item tells, by pseudonym: other people (LED Art. 15(1)(e)).',
  evidence_custody_signature: 'Which officers signed for a thing: about officers.',
  evidence_custody_event: 'Where a thing was and who held it; that there is evidence is shown.',
  fact_comparison: 'The comparison beneath a finding, which is shown with its reasons.',
  handoff_minimisation: 'What of a package went and what was left out; that it went is shown (LED Art. 15(1)(b)).',
  handoff_offer: 'That a package was offered before it went; that it went is shown (LED Art. 15(1)(b)).',
  handoff_item: 'Which evidence went where; that it went is shown (LED Art. 15(1)(b)).',
  moving_order_place: 'Who travels when, on an order that is secret until it is carried out (LED Art. 15(1)(c)).',
  person_search: 'The index of the names, which are shown.',
  person_version: 'Codes of the past, for counts.',
  refoulement_source: 'Sources of an assessment, given in confidence; the assessment is shown.',
  request_priority_facts: 'What ranks the requests of States against each other (LED Art. 15(1)(d)).',
  request_ranking: 'In which order States are answered (LED Art. 15(1)(d)).',
  task: 'What officers have to do; what they did is in the history.',
  outbox: 'What is about to be announced: ids.',
} as const satisfies Record<string, string>;
