/**
 * Which rows each database family sees, said a second time beside the migrations (rulings 1–3, domain D.3): SQL over a row `t`,
 * read by an administrator; `:account`, `:country` and `:role` are the viewer's. A table that is not named is closed to the family.
 */
export type RowRules = Readonly<Record<string, string>>;

const ALL = 'true';
const notExcluded = (person: string) =>
  `not exists (select from case_exclusion x where x.person_id = ${person} and x.account_id = :account)`;
/** The prosecution reads no file that is marked as a protected child's (domain D.1, handling codes). */
const openToProsecution = (person: string) =>
  `(:role <> 'PROSECUTOR' or ${person} is null or not exists (select from person c where c.id = ${person} and 'CHILD_PROTECTED' = any(c.handling)))`;
const ofCase = (person: string) => `${notExcluded(person)} and ${openToProsecution(person)}`;
const shared = (person: string) => `exists (select from person_access a where a.person_id = ${person} and a.country = :country)`;
const same = (tables: string, rule: string): RowRules =>
  Object.fromEntries(
    tables
      .trim()
      .split(/\s+/)
      .map((table) => [table, rule]),
  );

const roleIs = (...roles: readonly string[]) => `:role in (${roles.map((role) => `'${role}'`).join(', ')})`;
/** Who works on a case, as far as the view of a thing kept for a witness hangs on it (rulings 1, 6). */
const worksOn = (person: string) => `(exists (select from case_team w where w.person_id = ${person} and w.account_id = :account)
  or (:role = 'DECISION_AUTHORITY' and exists (select from repatriation_request r where r.person_id = ${person} and r.state in
    ('DECISION_PENDING', 'APPROVED', 'DECLINED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')))
  or (:role = 'LEGAL_OFFICER' and (exists (select from non_refoulement_finding f where f.person_id = ${person} and f.confirmed_by is null and f.superseded_at is null)
    or exists (select from handoff h where h.person_id = ${person} and h.state = 'LEGAL_REVIEW')
    or exists (select from age_determination a where a.person_id = ${person} and a.proposed_by is not null and a.confirmed_by is null))))`;
const carries = (row: string, ...codes: readonly string[]) => `${row}.handling && array[${codes.map((code) => `'${code}'`).join(', ')}]`;
/** Codes of handling go before what a role may read (domain D.3.9). */
const openThing = (
  row: string,
) => `(not ${carries(row, 'JUDICIAL_ONLY')} or ${roleIs('PROSECUTOR', 'LEGAL_OFFICER', 'COURT_REGISTRAR', 'DATA_PROTECTION_OFFICER')})
  and (not ${carries(row, 'CHILD_PROTECTED')} or :role <> 'PROSECUTOR')
  and (not ${carries(row, 'WITNESS_PROTECTED')} or :role = 'DATA_PROTECTION_OFFICER' or ${worksOn(`${row}.person_id`)})`;
const openEvidence = (row: string) =>
  `(not ${row}.cat15 or ${roleIs('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER')}) and ${openThing(row)} and ${ofCase(`${row}.person_id`)}`;
const ofOpenEvidence = (id: string) => `exists (select from evidence_item i where i.id = ${id} and ${openEvidence('i')})`;
const ofOpenDocument = (id: string) =>
  `exists (select from request_document i where i.id = ${id} and ${openThing('i')} and ${ofCase('i.person_id')})`;
/** What leaves to another State at all. */
const mayLeave = (row: string) =>
  `not ${carries(row, 'NO_ONWARD_TRANSFER', 'CHILD_PROTECTED', 'WITNESS_PROTECTED')} and (not ${carries(row, 'ORIGINATOR_CONSENT_REQUIRED')} or coalesce(${row}.originator_consent, false))`;

/** What an endpoint outside was told is its owner's to know. */
const ofOwnEndpoint = (row: string) => `exists (select from webhook_endpoint w where w.id = ${row}.subject_id and w.account_id = :account)`;
/** Until the time named at the authorisation those who need not know do not see a movement (domain C.6). */
const secretFor = (movement: string) => `exists (select from movement s where s.id = ${movement} and s.secret_until > now()
  and not ${roleIs('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY', 'REGISTRAR')}
  and not (:role = 'HEALTH_OFFICER' and (exists (select from escort_record r where r.movement_id = s.id)
    or exists (select from emergency_check c where c.movement_id = s.id and c.kind = 'FIT_TO_TRAVEL'))))`;
/** That a list of persons went to a State names the movement. */
const openTransfer = `not (t.kind = 'MOVEMENT_MANIFEST' and ${secretFor('t.subject_id')})`;
const actsOfMovements =
  `addToManifest removeFromManifest openEscortRecords answerEscortRecords confirmEscortRecords sealProperty signForProperty
  resolvePropertyDifference beginBoarding recordHeadcount departMovement depart arriveMovement recordLateMovementEvents reconcileMovement
  resolveDiscrepancy completeEmergencyChecks abortMovement divertMovement`.split(/\s+/);
const secretEvent = (row: string) => `((${row}.subject_type = 'Movement' and ${secretFor(`${row}.subject_id`)})
  or (${row}.action in (${actsOfMovements.map((act) => `'${act}'`).join(', ')})
    and exists (select from manifest_entry n where n.person_id = ${row}.person_id and ${secretFor('n.movement_id')})))`;
const staffEvent = (row: string) =>
  `${ofCase(`${row}.person_id`)} and (${row}.subject_type <> 'EvidenceItem' or ${ofOpenEvidence(`${row}.subject_id`)})
    and (${row}.subject_type <> 'WebhookEndpoint' or ${ofOwnEndpoint(row)}) and not ${secretEvent(row)}`;
const liaisonEvent = (row: string) =>
  `(((${row}.audience = 'STATES_OF_PERSON' or (${row}.audience = 'SHARED' and ${row}.country = :country)) and ${shared(`${row}.person_id`)})
    or (${row}.subject_type = 'WebhookEndpoint' and ${ofOwnEndpoint(row)}))`;
const ledgerOf = (event: (row: string) => string) =>
  `t.account_id = :account and exists (select from case_event k where k.id = t.event_id and ${event('k')})`;

const OVERSIGHT = roleIs('DATA_PROTECTION_OFFICER', 'AUDITOR');
/** Whom an entry concerns, of whom the account is kept out. */
const keptFrom = (subjects: string) =>
  `exists (select from case_exclusion x where x.person_id = any(${subjects}) and x.account_id = :account)`;
/** Digests alone are for whoever supervises; entries and what they searched for, but those of cases that the account is kept out of. */
const auditTables: RowRules = {
  ...same('audit_leaf audit_node audit_checkpoint audit_cosignature security_event', OVERSIGHT),
  audit_entry: `${OVERSIGHT} and not ${keptFrom('t.subjects')}`,
  audit_question: `${OVERSIGHT} and exists (select from audit_entry e where e.id = t.entry_id and not ${keptFrom('e.subjects')})`,
  audit_subject: `${OVERSIGHT} and ${notExcluded('t.person_id')}`,
};
const ACCOUNT_CHANGES = roleIs('ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER');
const riskTables = same(
  'contingency_plan contingency_receiver facility_alert facility_indicator_day facility_risk_snapshot risk_reading',
  roleIs('DECISION_AUTHORITY', 'FACILITY_MONITOR', 'TRANSFER_COORDINATOR', 'REGISTRAR', 'LEGAL_OFFICER', 'AUDITOR'),
);
/** Lists that are nobody's case. */
const common = same('origin_country country_stance treaty facility facility_controller retention_rule published_figure', ALL);

/** The custodial organisation's cases, but for those that the account is kept out of. */
const staff: RowRules = {
  ...same(
    `person_name person_identifier person_access case_team detention_order custody_episode admission_record health_event
     biometric_enrolment biometric_comparison identity_source identity_attempt person_language photograph unit_stay claim_paper
     identity_document document_examination identity_assertion age_determination relationship nationality_claim consular_record
     counsel_appointment repatriation_request gate decision non_refoulement_finding assurance
     consent_record request_ranking admissibility_ruling treaty_ground time_extension extra_information provisional_arrest handover_receipt proceeding charge
     ne_bis_in_idem_finding hearing judgment handoff handoff_item handoff_feedback incident
     family_notification demarche_request child_case best_interests_opinion child_follow_up correction correction_notice
     detention_review escort_answer
     adjudication_recognition appeal clemency data_subject_request death_record erasure fact_comparison
     foreign_custody legal_hold pretrial_act prior_adjudication processing_restriction release_verification sentence
     assurance_factor assurance_visit consular_visit counsel_visit refoulement_risk refoulement_source request_priority_facts
     tracing_inquiry resident_reconciliation family_trace family_unit_member handoff_offer`,
    ofCase('t.person_id'),
  ),
  // A unit is seen by whoever sees one of its members; who answers for a child, by whoever sees both.
  family_unit: `exists (select from family_unit_member m where m.family_unit_id = t.id and ${ofCase('m.person_id')})`,
  guardianship: `${ofCase('t.person_id')} and (t.guardian_id is null or ${notExcluded('t.guardian_id')})`,
  person: ofCase('t.id'),
  ...same('case_exclusion demarche commitment country_contact central_authority roll_call escort_question', ALL),
  ...same('facility_visit account role_grant facility_capacity focal_point organisation', ALL),
  ...same('movement_reason country_information', ALL),
  movement: `not ${secretFor('t.id')}`,
  ...same(
    'movement_leg overnight_stop headcount manifest_version movement_lockout movement_authorisation emergency_lane',
    `not ${secretFor('t.movement_id')}`,
  ),
  ...same('clock task', `${ofCase('t.person_id')} and not ${secretFor('t.subject_id')}`),
  ...same(
    'manifest_entry emergency_check escort_record property_item discrepancy',
    `${ofCase('t.person_id')} and not ${secretFor('t.movement_id')}`,
  ),
  ...riskTables,
  data_transfer: `${ofCase('t.person_id')} and ${openTransfer}`,
  duplicate_candidate: `${ofCase('t.person_a')} and ${ofCase('t.person_b')}`,
  person_merge: `${ofCase('t.survivor_id')} and ${ofCase('t.person_id')}`,
  // What is flagged under CAT Art. 15 is for the legal officer and the data-protection officer (I-24); so goes what tells of an item.
  evidence_item: openEvidence('t'),
  evidence_custody_event: `${ofCase('t.person_id')} and ${ofOpenEvidence('t.evidence_id')}`,
  // With the link of the chain that it is under.
  evidence_custody_signature: `exists (select from evidence_custody_event v where v.id = t.event_id and ${ofCase('v.person_id')} and ${ofOpenEvidence('v.evidence_id')})`,
  evidence_copy: ofOpenEvidence('t.evidence_id'),
  evidence_victim: ofOpenEvidence('t.evidence_id'),
  handoff_minimisation: `${ofCase('t.person_id')} and (t.evidence_id is null or ${ofOpenEvidence('t.evidence_id')})`,
  case_event: staffEvent('t'),
  // What was withheld is told once more to those alone from whom it was.
  event_told_again: `not ${roleIs('TRANSFER_COORDINATOR', 'DECISION_AUTHORITY', 'REGISTRAR')}`,
  webhook_endpoint: 't.account_id = :account',
  webhook_delivery: ledgerOf(staffEvent),
  request_document: `${ofCase('t.person_id')} and ${openThing('t')}`,
  handling_mark: `${ofCase('t.person_id')} and (t.set_by = :account or t.subject_kind = 'PERSON'
    or (t.subject_kind = 'EVIDENCE' and ${ofOpenEvidence('t.subject_id')}) or (t.subject_kind = 'DOCUMENT' and ${ofOpenDocument('t.subject_id')}))`,
  data_breach: roleIs('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'),
  data_breach_person: `${roleIs('LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER')} and ${ofCase('t.person_id')}`,
  break_glass: `(t.account_id = :account or ${roleIs('DATA_PROTECTION_OFFICER', 'DECISION_AUTHORITY')}) and ${ofCase('t.person_id')}`,
  break_glass_approval: `exists (select from break_glass b where b.id = t.break_glass_id and (b.account_id = :account or ${roleIs('DATA_PROTECTION_OFFICER', 'DECISION_AUTHORITY')}) and ${ofCase('b.person_id')}) and ${openToProsecution('t.person_id')}`,
  account_change: ACCOUNT_CHANGES,
  ...auditTables,
  ...common,
};

const own = `t.country = :country and ${shared('t.person_id')}`;
const dispatched = (handoff: string) =>
  `exists (select from handoff h where h.id = ${handoff} and h.dispatched and h.country = :country and ${shared('h.person_id')})`;
const dispatchedItem = (evidence: string) =>
  `exists (select from handoff_item i where i.evidence_id = ${evidence} and i.country = :country and ${shared('i.person_id')} and ${dispatched('i.handoff_id')})`;

/** A State: persons shared with it, and of them what is addressed to it (rulings 2, 3; domain D.3.4). */
const liaison: RowRules = {
  person: shared('t.id'),
  ...same('person_name person_identifier', shared('t.person_id')),
  person_access: 't.country = :country',
  // Named by the view of what is open with a State, and told to none.
  ...same('demarche commitment event_told_again', 'false'),
  nationality_claim: `${own} and t.status not in ('STATED', 'ATTRIBUTED', 'PREPARED')`,
  ...same('repatriation_request gate decision assurance handover_receipt manifest_entry clock', own),
  ...same(
    'child_follow_up correction_notice assurance_visit consular_visit data_transfer extra_information provisional_arrest handoff_offer',
    own,
  ),
  // A document has no consent on record: under the code it stays.
  request_document: `${own} and not ${carries('t', 'NO_ONWARD_TRANSFER', 'CHILD_PROTECTED', 'WITNESS_PROTECTED', 'JUDICIAL_ONLY', 'ORIGINATOR_CONSENT_REQUIRED')}`,
  assurance_factor: `${own} and t.side = 'STATE'`,
  // What the State itself asked, whoever it turned out to be (domain D.3.4).
  tracing_inquiry: `t.inquirer = 'STATE' and t.country = :country`,
  child_case: `${own} and coalesce(t.closed_from, t.state) in ('CONSENTED', 'RECEPTION_CONFIRMED', 'TRAVEL', 'HANDED_TO_CHILD_AUTHORITY', 'FOLLOW_UP', 'CLOSED', 'WITHDRAWN')`,
  handoff: `${own} and t.dispatched`,
  // Nothing of a package before it was dispatched (domain D.1).
  handoff_item: `${own} and ${dispatched('t.handoff_id')}`,
  handoff_feedback: own,
  evidence_item: `not t.cat15 and ${mayLeave('t')} and ${dispatchedItem('t.id')}`,
  evidence_custody_event: `exists (select from evidence_item e where e.id = t.evidence_id and not e.cat15 and ${mayLeave('e')}) and ${dispatchedItem('t.evidence_id')}`,
  evidence_custody_signature: `exists (select from evidence_custody_event v join evidence_item e on e.id = v.evidence_id where v.id = t.event_id and not e.cat15 and ${mayLeave('e')} and ${dispatchedItem('v.evidence_id')})`,
  case_event: liaisonEvent('t'),
  webhook_endpoint: 't.account_id = :account',
  webhook_delivery: ledgerOf(liaisonEvent),
  movement: `t.to_country = :country and t.status not in ('PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'CANCELLED')`,
  organisation: 't.country = :country',
  central_authority: 't.country = :country',
  property_item: `${own} and exists (select from movement m where m.id = t.movement_id and m.to_country = :country and m.status not in ('PLANNED', 'MANIFEST_DRAFT', 'MANIFEST_LOCKED', 'CANCELLED'))`,
  incident: 't.reported_by = :account',
  account: 't.id = :account',
  role_grant: 't.account_id = :account',
  ...common,
};

/** The office: no person. */
const office: RowRules = {
  ...same('incident account role_grant facility_visit facility_capacity focal_point organisation', ALL),
  ...riskTables,
  account_change: ACCOUNT_CHANGES,
  // Where the platform calls out, and not of what.
  webhook_endpoint: roleIs('ADMINISTRATOR', 'AUDITOR'),
  // Whom the account is kept out of, for the log alone.
  case_exclusion: 't.account_id = :account',
  // What was left out of a package and why, by code (LED Art. 4(4)).
  handoff_minimisation: roleIs('AUDITOR'),
  ...auditTables,
  ...common,
};

/** Counts and gives no row away (domain D.4). */
const statistics: RowRules = {
  ...same(
    `person person_access custody_episode nationality_claim repatriation_request gate decision non_refoulement_finding assurance proceeding
   charge judgment handoff handoff_feedback incident case_event consular_record movement manifest_entry
   age_determination origin_country country_stance treaty facility facility_controller retention_rule published_figure
   nationality_claim_version person_version repatriation_request_version task case_team child_case
   detention_review duplicate_candidate handover_receipt hearing request_ranking assurance_visit consular_visit facility_risk_snapshot
   clock_version consular_record_version charge_version handoff_version`,
    ALL,
  ),
  // Counted once it may be known (domain C.6).
  clock: `not ${secretFor('t.subject_id')}`,
  data_transfer: openTransfer,
  audit_entry: OVERSIGHT,
};

/** Searches keys of names, which carry no person; whom a viewer may find it asks of these. */
const search: RowRules = {
  person_access: 't.country = :country',
  case_exclusion: 't.account_id = :account',
  ...same('origin_country facility facility_controller retention_rule', ALL),
  ...same('person_search person_search_key', ALL),
};

export const rowRules = { staff, liaison, office, statistics, search } as const;
export type Family = keyof typeof rowRules;

/** What a family may add by itself: the traces of its reading. Nothing else is written but by the system. */
export const tracesOf: Readonly<Record<Family, readonly string[]>> = {
  staff: ['audit_entry', 'audit_question'],
  liaison: ['audit_entry', 'audit_question'],
  office: ['audit_entry', 'audit_question'],
  statistics: ['audit_entry'],
  search: ['audit_entry'],
};

/** Tables whose rows follow from an operation's participants or a report's readers: their own tests ask who sees them. */
export const toldElsewhere: readonly string[] = [
  'operation',
  'operation_facility',
  'operation_movement',
  'operation_participant',
  'operation_target',
  'moving_order',
  'moving_order_batch',
  'moving_order_place',
  'situation_entry',
  'situation_figure',
  'situation_report',
  'report_run',
  'report_schedule',
];
