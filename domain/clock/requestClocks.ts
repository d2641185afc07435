import { FITNESS_VALID_HOURS } from '../custody/fitness';
import type { ClockRule } from './clockRule';
import { days, hours } from './durations';

/** How long somebody is held on an urgent request before the full one has come (UN Model Treaty on Extradition Art. 9(4)). */
export const PROVISIONAL_ARREST_DAYS = 40;
export const provisionalArrestEnds = days(PROVISIONAL_ARREST_DAYS);

/** Time limits on the way of a request, besides those that the State sees from its first day (domain C.12). */
export const requestClockRules = {
  COMPLETENESS_CHECK: {
    label: 'Request found complete, or returned',
    subject: 'RepatriationRequest',
    lasts: '15 days from its submission',
    dueAt: days(15),
    figure: 'PRACTICE',
    source: 'Platform rule (domain C.12): completeness check, 15 days',
    owedBy: 'LEGAL_OFFICER',
    shownToState: false,
    end: 'BREACH',
    startedBy: ['submitRepatriationRequest', 'resumeRepatriationRequest'],
    metBy: ['beginRepatriationReview', 'returnRepatriationRequest'],
    remindAfterDays: 10,
    escalation: {
      afterDays: 15,
      to: 'DECISION_AUTHORITY',
      task: 'Nobody has found a request complete or returned it for 15 days: have it looked at.',
    },
  },
  EXTRA_INFORMATION: {
    label: 'Extra information on an extradition given',
    subject: 'RepatriationRequest',
    lasts: 'until the day that was set',
    dueAt: days(30),
    figure: 'LAW',
    source: 'UN Model Treaty on Extradition Art. 8: a reasonable time, as the requested State names it',
    owedBy: 'LIAISON_OFFICER',
    shownToState: true,
    end: 'BREACH',
    startedBy: ['requestExtraInformation'],
    metBy: ['provideExtraInformation'],
  },
  PROVISIONAL_ARREST: {
    label: 'Full request received after a provisional arrest',
    subject: 'RepatriationRequest',
    lasts: `${PROVISIONAL_ARREST_DAYS} days from the arrest`,
    dueAt: provisionalArrestEnds,
    figure: 'LAW',
    source: 'UN Model Treaty on Extradition Art. 9(4)',
    owedBy: 'COURT_REGISTRAR',
    // Its end frees a person: it never stands still with a State's access.
    shownToState: false,
    end: 'BREACH',
    startedBy: ['recordProvisionalArrest', 'returnRepatriationRequest'],
    metBy: ['submitRepatriationRequest'],
    remindAfterDays: 30,
  },
  FIT_TO_TRAVEL: {
    label: 'Finding of fitness to travel valid',
    subject: 'Person',
    lasts: `until the day that it names; at most ${FITNESS_VALID_HOURS} hours`,
    dueAt: hours(FITNESS_VALID_HOURS),
    figure: 'PRACTICE',
    source: 'Platform rule (domain C.12): fitness to travel, 72 hours',
    owedBy: 'HEALTH_OFFICER',
    shownToState: false,
    end: 'WINDOW',
    startedBy: ['recordHealthEvent', 'clearGate'],
    metBy: [],
  },
} as const satisfies Readonly<Record<string, ClockRule>>;
