import { column, instant, many, one, reads, sealed } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;

reads({
  type: 'PretrialAct',
  table: 'pretrial_act',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    occurredAt: instant('occurred_at'),
    lang: column('lang'),
    interpreter: column('interpreter'),
    counselAsked: column('counsel_asked'),
    hearing: one('Hearing', 'hearing_id'),
    reference: column('reference'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'PriorAdjudication',
  table: 'prior_adjudication',
  person,
  fields: {
    id: column('id', { level: 1 }),
    forum: column('forum'),
    forumKind: column('forum_kind'),
    recognisedAs: column('recognised_as'),
    recognition: many('AdjudicationRecognition', 'adjudication_id', (row) => `${row}.decided_at, ${row}.id`),
    outcome: column('outcome'),
    final: column('final'),
    decided: sealed('decided'),
    actsDescription: sealed('acts_description'),
    actPeriod: column('act_period'),
    sentence: sealed('sentence'),
    served: column('served'),
    source: sealed('source'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'AdjudicationRecognition',
  table: 'adjudication_recognition',
  person,
  fields: {
    country: column('country'),
    recognised: column('recognised'),
    basis: column('basis'),
    decidedAt: instant('decided_at'),
  },
});

reads({
  type: 'FactComparison',
  table: 'fact_comparison',
  person,
  fields: {
    adjudication: one('PriorAdjudication', 'adjudication_id'),
    facts: column('facts'),
    reasoning: sealed('reasoning'),
  },
});

reads({
  type: 'ChargeComparison',
  table: 'fact_comparison',
  person,
  fields: {
    charge: one('Charge', 'charge_id'),
    facts: column('facts'),
    reasoning: sealed('reasoning'),
  },
});
