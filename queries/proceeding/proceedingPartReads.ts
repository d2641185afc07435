import { column, computed, instant, manyOn, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;

reads({
  type: 'Charge',
  table: 'charge',
  person,
  fields: {
    id: column('id', { level: 1 }),
    offence: column('offence'),
    offenceFamily: column('offence_family'),
    article: column('article'),
    lawInForce: column('law_in_force'),
    lawInForceSince: sql((row) => `${row}.law_in_force_since::text`),
    actPeriod: column('act_period'),
    actPlace: column('act_place'),
    ageAtAct: computed(
      (row) => `select json_build_object('min', ${row}.age_at_act_min, 'max', ${row}.age_at_act_max)
        where ${row}.age_at_act_min is not null or ${row}.age_at_act_max is not null`,
      (range: unknown) => range,
    ),
    minimumAge: column('minimum_age'),
    penaltyMin: column('penalty_min'),
    penaltyMax: column('penalty_max'),
    lifePossible: column('life_possible'),
    deathPossible: column('death_possible'),
    status: column('status'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'Hearing',
  table: 'hearing',
  person,
  fields: {
    id: column('id', { level: 1 }),
    scheduledAt: instant('scheduled_at'),
    purpose: column('purpose'),
    disposition: column('disposition'),
    outcome: sealed('outcome'),
    nextStep: sealed('next_step'),
  },
});

reads({
  type: 'TimeExtension',
  table: 'time_extension',
  person,
  fields: {
    id: column('id', { level: 1 }),
    limit: column('kind'),
    extendedFrom: instant('extended_from'),
    extendedTo: instant('extended_to'),
    court: column('court'),
    reasons: sealed('reasons'),
    grantedAt: instant('granted_at'),
  },
});

reads({
  type: 'Judgment',
  table: 'judgment',
  person,
  fields: {
    id: column('id', { level: 1 }),
    verdict: column('verdict'),
    reasons: sealed('reasons'),
    sealedReasons: sealed('sealed_reasons', { level: 6, category: 'EVIDENCE' }),
    sentence: sealed('sentence'),
    sentenceMonths: column('sentence_months'),
    deathSentence: column('death_sentence'),
    lifeWithoutRelease: column('life_without_release'),
    appealUntil: instant('appeal_until'),
    appealInformedAt: instant('appeal_informed_at'),
    deliveredAt: instant('delivered_at'),
    finalAt: instant('final_at'),
    timeServedDays: column('time_served_days'),
  },
});

reads({
  type: 'NeBisInIdemAssessment',
  table: 'ne_bis_in_idem_finding',
  person,
  fields: {
    id: column('id', { level: 1 }),
    priorForum: column('prior_forum'),
    priorOutcome: column('prior_outcome'),
    acts: sealed('acts'),
    recognised: column('recognised'),
    comparisons: manyOn(
      'FactComparison',
      (row, child) => `${child}.finding_id = ${row}.id and ${child}.adjudication_id is not null`,
      (row) => `${row}.id`,
    ),
    chargesCompared: manyOn(
      'ChargeComparison',
      (row, child) => `${child}.finding_id = ${row}.id and ${child}.charge_id is not null`,
      (row) => `${row}.id`,
    ),
    result: column('result'),
    reasons: sealed('reasons'),
    recordedAt: instant('recorded_at'),
  },
});
