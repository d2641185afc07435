import type { TestApi } from '../../support/testApi';
import type { RowViewer } from './rowFaults';

/** Viewers whose differences the policies know: in a case and kept out of it, of one State and of another, each office. */
export function rowViewers(api: TestApi): readonly RowViewer[] {
  const viewer = (name: string, family: RowViewer['family'], role: string, country: string | null = null): RowViewer => ({
    name,
    family,
    role,
    country,
    account: api.accountId(name),
  });
  return [
    viewer('legal-1', 'staff', 'LEGAL_OFFICER'),
    viewer('legal-2', 'staff', 'LEGAL_OFFICER'),
    viewer('prosecutor', 'staff', 'PROSECUTOR'),
    viewer('decision-1', 'staff', 'DECISION_AUTHORITY'),
    viewer('court', 'staff', 'COURT_REGISTRAR'),
    viewer('dpo', 'staff', 'DATA_PROTECTION_OFFICER'),
    viewer('liaison-fra', 'liaison', 'LIAISON_OFFICER', 'FRA'),
    viewer('liaison-deu', 'liaison', 'LIAISON_OFFICER', 'DEU'),
    viewer('liaison-tun', 'liaison', 'LIAISON_OFFICER', 'TUN'),
    viewer('monitor', 'office', 'FACILITY_MONITOR'),
    viewer('auditor', 'office', 'AUDITOR'),
    viewer('admin', 'office', 'ADMINISTRATOR'),
    viewer('analyst', 'statistics', 'ANALYST'),
    { ...viewer('dpo', 'statistics', 'DATA_PROTECTION_OFFICER'), name: 'the counts of dpo' },
    { ...viewer('legal-2', 'search', 'LEGAL_OFFICER'), name: 'the search of legal-2' },
    { ...viewer('liaison-fra', 'search', 'LIAISON_OFFICER', 'FRA'), name: 'the search of liaison-fra' },
  ];
}
