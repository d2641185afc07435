import { type ExportSection, hidden, shown } from './section';

/** Where the person is held, on what ground, and how it is there. */
export const custodySections: readonly ExportSection[] = [
  {
    title: 'Orders of detention',
    table: 'detention_order',
    order: 'issued_at',
    fields: {
      ordering_authority: shown('Authority'),
      legal_basis: shown('Legal basis'),
      grounds: shown('Grounds'),
      issued_at: shown('Issued'),
      valid_until: shown('Valid until'),
    },
  },
  {
    title: 'Custody',
    table: 'custody_episode',
    order: 'admitted_at',
    fields: {
      deprived_at: shown('Deprived of liberty'),
      deprived_place: shown('Place'),
      depriving_authority: shown('By'),
      supervising_authority: shown('Supervised by'),
      facility_authority: shown('Authority of the place'),
      admitted_at: shown('Admitted'),
      ended_at: shown('Ended'),
      end_reason: shown('How it ended'),
      destination: shown('Destination'),
    },
  },
  {
    title: 'What became of the stay in a camp',
    table: 'resident_reconciliation',
    order: 'recorded_at',
    fields: {
      outcome: shown('What'),
      destination: shown('Where to'),
      country: shown('State'),
      occurred_at: shown('When'),
      reasons: shown('Why'),
    },
  },
  {
    title: 'Reviews of the detention',
    table: 'detention_review',
    order: 'held_at',
    fields: { held_at: shown('Held'), body: shown('Body'), outcome: shown('Outcome'), reasons: shown('Reasons') },
  },
  {
    title: 'Noted at admission',
    table: 'admission_record',
    key: 'person_id',
    order: 'recorded_at',
    fields: {
      injuries: shown('Injuries and complaints'),
      property_inventory: shown('Property'),
      family_members: hidden('Family members', 'THIRD_PERSON'),
      next_of_kin: hidden('Next of kin', 'THIRD_PERSON'),
    },
  },
  {
    title: 'Health',
    table: 'health_event',
    order: 'occurred_at',
    fields: { kind: shown('What'), outcome: shown('Outcome'), occurred_at: shown('When'), valid_until: shown('Valid until') },
  },
  {
    title: 'Property',
    table: 'property_item',
    order: 'sealed_at',
    fields: {
      kind: shown('Kind'),
      description: shown('Description'),
      seal_number: shown('Seal'),
      sealed_at: shown('Sealed'),
      released_at: shown('Given out'),
      received_at: shown('Received'),
      finding: shown('Found on receipt'),
    },
  },
  {
    title: 'Lists of movements',
    table: 'manifest_entry',
    order: 'added_at',
    fields: { status: shown('Status'), transfer_order: shown('Order'), fit_until: shown('Fit to travel until'), added_at: shown('Listed') },
  },
  {
    title: 'Told to escorts',
    table: 'escort_answer',
    order: 'answered_at',
    key: 'question',
    fields: { question: shown('Question'), value: shown('Answer'), words: shown('In words'), detail: shown('More') },
  },
  {
    title: 'Release as it was verified',
    table: 'release_verification',
    order: 'verified_at',
    fields: {
      released_to: hidden('Released to', 'THIRD_PERSON'),
      verified_at: shown('When'),
      unharmed: shown('Unharmed'),
      able_to_exercise_rights: shown('Able to exercise rights'),
      remarks: shown('Remarks'),
    },
  },
  {
    title: 'Incidents',
    table: 'incident',
    order: 'occurred_at',
    fields: {
      kind: shown('Kind'),
      status: shown('Status'),
      description: hidden('What was reported', 'WITNESS'),
      occurred_at: shown('When'),
    },
  },
];
