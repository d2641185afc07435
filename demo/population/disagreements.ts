import { reportIncident } from '../../commands/incident/reportIncident';
import type { CaseFile } from './caseFile';

/** Published figures that disagree stay side by side, each with its source (domain 0.1, E.1): nobody chooses one. */
export async function reportDisagreements(file: CaseFile): Promise<void> {
  await file.act('monitor', reportIncident, {
    kind: 'ESCAPE',
    facilityCode: 'SYR-SHADDADI',
    description: 'Persons left the prison when control was lost; the sides name different figures.',
    occurredAt: new Date('2026-01-19T12:00:00Z'),
    figures: [
      { label: 'left', value: 120, source: 'First side' },
      { label: 'left', value: 200, source: 'Press' },
      { label: 'left', value: 1500, source: 'Second side' },
      { label: 'found again', value: 81, source: 'First side' },
      { label: 'found again', value: 130, source: 'Press' },
    ],
  });
  await file.act('registrar', reportIncident, {
    kind: 'MISSING',
    facilityCode: 'IRQ-BGW',
    description: 'Totals of the arrivals disagree by source and add up to another total than the one given with them.',
    occurredAt: new Date('2026-02-13T12:00:00Z'),
    figures: [
      { label: 'arrived', value: 5703, source: 'Justice ministry' },
      { label: 'arrived', value: 5704, source: 'Judicial council' },
      { label: 'arrived', value: 5064, source: 'Statement, first version' },
    ],
  });
}
