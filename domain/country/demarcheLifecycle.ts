import { lifecycle } from '../lifecycle/lifecycle';
import { type DemarcheStatus, demarcheStatuses } from './vocabulary';

/** A note or démarche to a State waits for its answer; a late answer is an answer (domain C.3a). */
export const demarcheLifecycle = lifecycle<DemarcheStatus, Record<never, never>>()({
  name: 'Démarche',
  states: demarcheStatuses,
  final: ['ANSWERED'],
  verbs: {
    recordDemarcheAnswer: {
      row: 'DE1',
      from: ['SENT', 'UNANSWERED'],
      to: 'ANSWERED',
      by: ['LEGAL_OFFICER', 'DECISION_AUTHORITY'],
      guards: [],
      stops: ['DEMARCHE_ANSWER'],
      audience: 'CUSTODIAL',
      event: 'A State answered.',
    },
    closeDemarcheUnanswered: {
      row: 'DE2',
      from: ['SENT'],
      to: 'UNANSWERED',
      by: ['LEGAL_OFFICER', 'DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      stops: ['DEMARCHE_ANSWER'],
      audience: 'CUSTODIAL',
      event: 'A State was asked and did not answer.',
    },
  },
});

export type DemarcheVerb = keyof (typeof demarcheLifecycle)['verbs'];
