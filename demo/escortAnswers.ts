const answers = (given: Readonly<Record<string, string>>) => Object.entries(given).map(([question, value]) => ({ question, value }));

/** What the demo's officers answer about a person who travels without anything to note, by account. */
export const escortAnswers = {
  'transfer-1': answers({
    RISK_ESCAPE: 'NO',
    RISK_VIOLENCE: 'NO',
    RISK_SELF_HARM: 'NO',
    RISK_HOLD_SEPARATELY: 'NO',
    RISK_RESTRAINT: 'None',
    OFFENCE_STANDING: 'SUSPECT',
    OFFENCE_COURT_DAY: 'NO',
    OFFENCE_KEEP_APART: 'NO',
    PROPERTY_CARRIED: 'YES',
    PROPERTY_SEALED: 'NO',
  }),
  health: answers({
    HEALTH_MEDICATION: 'NO',
    HEALTH_MOBILITY: 'NO',
    HEALTH_PRECAUTIONS: 'NO',
    HEALTH_PREGNANCY: 'NOT_APPLICABLE',
    HEALTH_SEALED_LETTER: 'NO',
  }),
} as const;
