import { column, computed, instant, reads } from '../plan/readMap';

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
    actPeriod: column('act_period'),
    actPlace: column('act_place'),
    ageAtAct: computed(
      (row) => `select json_build_object('min', ${row}.age_at_act_min, 'max', ${row}.age_at_act_max)
        where ${row}.age_at_act_min is not null or ${row}.age_at_act_max is not null`,
      (range: unknown) => range,
    ),
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
    outcome: column('outcome'),
    nextStep: column('next_step'),
  },
});

reads({
  type: 'Judgment',
  table: 'judgment',
  person,
  fields: {
    id: column('id', { level: 1 }),
    verdict: column('verdict'),
    reasons: column('reasons'),
    sentence: column('sentence'),
    sentenceMonths: column('sentence_months'),
    deathSentence: column('death_sentence'),
    lifeWithoutRelease: column('life_without_release'),
    appealUntil: instant('appeal_until'),
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
    acts: column('acts'),
    recognised: column('recognised'),
    result: column('result'),
    reasons: column('reasons'),
    recordedAt: instant('recorded_at'),
  },
});
