import { type ExportSection, hidden, shown } from './section';

/** Kin, children and consents. */
export const familySections: readonly ExportSection[] = [
  {
    title: 'Family',
    table: 'relationship',
    order: 'recorded_at',
    fields: {
      kind: shown('Kind'),
      proof: shown('Proof'),
      related_person_id: hidden('Person', 'THIRD_PERSON'),
      assessed_at: shown('Assessed'),
      assessment: hidden('What was said', 'THIRD_PERSON'),
      ended_at: shown('Until'),
      end_cause: shown('Why it ended'),
      end_reasons: hidden('Reasons', 'THIRD_PERSON'),
    },
  },
  {
    title: 'Family unit',
    table: 'family_unit_member',
    order: 'joined_at',
    fields: {
      proof: shown('Proof'),
      joined_at: shown('Since'),
      left_at: shown('Until'),
      leave_cause: shown('Why it ended'),
      leave_reasons: hidden('Reasons', 'THIRD_PERSON'),
    },
  },
  {
    title: 'Guardianship',
    table: 'guardianship',
    order: 'began_at',
    fields: {
      guardian_id: hidden('Guardian', 'THIRD_PERSON'),
      authority: shown('Authority'),
      proof: shown('Proof'),
      document: shown('Rests on'),
      began_at: shown('Since'),
      ended_at: shown('Until'),
      end_cause: shown('Why it ended'),
      end_reasons: shown('Reasons'),
    },
  },
  {
    title: 'Family that was told',
    table: 'family_notification',
    order: 'recorded_at',
    fields: { event: shown('Of what'), wish: shown('Wish'), contact: hidden('Who', 'THIRD_PERSON'), sent_at: shown('When') },
  },
  {
    title: 'Case of the child',
    table: 'child_case',
    order: 'created_at',
    fields: {
      state: shown('State'),
      views: shown('Views of the child'),
      screening: hidden('Screening', 'THIRD_PERSON'),
      trusted_adult: hidden('Trusted adult', 'THIRD_PERSON'),
      guardian_ad_litem: shown('Represented by'),
      decision_reasons: shown('Reasons of the decision'),
      care_plan: shown('Care plan'),
    },
  },
  {
    title: 'Relatives who were looked for',
    table: 'family_trace',
    order: 'opened_at',
    fields: {
      relation: shown('Relative'),
      described: hidden('Who', 'THIRD_PERSON'),
      status: shown('What was found'),
      ended_because: shown('Why the search ended'),
      found_where: hidden('Where', 'THIRD_PERSON'),
      reunified_at: shown('Together again since'),
    },
  },
  {
    title: 'Visits after a child’s return',
    table: 'child_follow_up',
    order: 'held_at',
    fields: { month: shown('Month'), held_at: shown('When'), findings: shown('Findings') },
  },
  {
    title: 'Consents',
    table: 'consent_record',
    order: 'answered_at',
    fields: {
      answer: shown('Answer'),
      informed_lang: shown('Informed in'),
      interpreter: hidden('Interpreter', 'THIRD_PERSON'),
      witness: hidden('Witness', 'WITNESS'),
      answered_at: shown('When'),
    },
  },
];
