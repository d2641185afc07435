/** Types of values that may stand in the clear at any class: guards, clocks and row security read them, and they hold no words. */
export const plainTypes = {
  ID: 'Names a record; it says nothing of whom it is.',
  Boolean: 'A flag that guards and row security read.',
  Int: 'A number that guards read.',
  Float: 'A number that guards read.',
  DateTime: 'Clocks and the order of what happened hang on it.',
  Date: 'Clocks hang on it.',
  Sha256: 'Proves that something is unchanged and says nothing without it.',
  AgeRange: 'Two numbers.',
  BCP47: 'A language of a closed list.',
} as const satisfies Record<string, string>;

/** Words of class 3 and above that stand in the clear all the same, each with the reason. Whatever is not here is sealed. */
export const plainFields = {
  'AgeDetermination.methods': 'Kinds of methods, of a closed list in practice; the guards of the determination read them.',
  'Relationship.kind': 'A code; the database keeps one relationship of a kind between two persons.',
  'EvidenceItem.handling': 'Codes that row security reads (handling codes).',
  'EvidenceItem.custodian': 'The database holds each link of the chain to it (I-22): an institution, no person of the case.',
  'EvidenceCustodyEvent.from': 'The database links the custody chain by it (I-22): an institution.',
  'EvidenceCustodyEvent.to': 'The database links the custody chain by it (I-22): an institution.',
  'EvidenceCustodyEvent.purpose':
    'Part of the digest of an append-only chain, which must verify after an erasure too: what was done with a thing.',
  'EvidenceCustodyEvent.place': 'Part of the digest of an append-only chain, which must verify after an erasure too: where a thing was.',
  'EvidenceCustodyEvent.sealNo': 'Part of the digest of an append-only chain, which must verify after an erasure too: a number.',
  'EvidenceCustodyEvent.condition': 'Part of the digest of an append-only chain, which must verify after an erasure too: of a thing.',
  'EvidenceCustodyEvent.signedBy': 'The name of an officer, from the accounts.',
  'ProsecutionHandoff.minimisationDiff': 'Codes of kinds, needs and grounds with the sources of the rules, computed; no words of a case.',
  'BiometricEnrolment.operator': 'The name of an officer, from the accounts.',
  'BiometricComparison.examiner': 'The name of an officer, from the accounts.',
  'BiometricComparison.secondExaminer': 'The name of an officer, from the accounts.',
  'BiometricComparison.availableActions': 'Names of verbs and rules, computed; no words of a case.',
  'ExaminedRisk.onwardCountry': 'A code of a State.',
  'AssuranceFactor.question': 'Words of the judgment, the same for everybody.',
  'AssuranceFactor.source': 'Where the question is from, the same for everybody.',
  'Assurance.availableActions': 'Names of verbs and rules, computed; no words of a case.',
  'NonRefoulementAssessment.recordedBy': 'The name of an officer, from the accounts.',
  'NonRefoulementAssessment.confirmedBy': 'The name of an officer, from the accounts.',
  'MovementLockout.place': 'The name of a place, of no person; planning compares it.',
  'AuditEntry.seq': 'A number.',
  'AuditEntry.actor': 'The name of an officer; the audit is read when everything else is lost, and outlives erasures (LED Art. 25).',
  'AuditEntry.operation': 'The name of an operation of the API.',
  'AuditEntry.code': 'A code of the contract.',
  'AuditEntry.fields': 'Names of fields of the API.',
  'AuditEntry.requestId': 'A random number.',
  'AuditEntry.record': 'The entry as it is digested: ids, codes and names of officers, no words of a case.',
  'AuditEntry.question':
    'What an officer searched for, beside the log, which holds its salted digest alone; the words are deleted with their salt (LED Art. 25).',
  'AuditCheckpoint.note': 'Signed and given to witnesses outside: digests and signatures.',
  'AuditCheckpoint.witnesses': 'Names of witnesses outside.',
  'AuditInclusionProof.note': 'Signed and given to witnesses outside: digests and signatures.',
} as const satisfies Record<string, string>;

/** Objects of a place or an operation, of no person of a case: class 5 by row security and until they are over. Not sealed. */
export const plainObjects = [
  'Facility',
  'ContingencyPlan',
  'FacilityAlert',
  'FacilityRiskSnapshot',
  'MovingOrder',
  'MovingOrderPlace',
  'Operation',
  'OperationParticipant',
  'RiskReading',
  'SituationEntry',
  'SituationReport',
] as const;
