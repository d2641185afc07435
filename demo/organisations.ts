import type { OrganisationKind } from '../domain/operation/vocabulary';
import { demoAccounts } from '../integrations/identity/accounts';

export interface DemoOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
}

/** What the custodial State's organisations of the demo are; whoever else has accounts is an embassy. */
const KINDS: Readonly<Record<string, OrganisationKind>> = {
  'Ministry of Justice of Iraq': 'CUSTODIAL_MINISTRY',
  'Supreme Judicial Council of Iraq': 'COURT',
  'Ministry of Health of Iraq': 'HEALTH_SERVICE',
  'Commission for Human Rights': 'OVERSIGHT',
  'Board of Supreme Audit': 'OVERSIGHT',
  'Ministry of Labour and Social Affairs': 'CHILD_WELFARE',
};

/** Organisations by the names that the demo's accounts have them under. */
export function organisationsOfAccounts(): DemoOrganisation[] {
  const byName = new Map(
    demoAccounts.map(({ organisation: name, country }) => [name, { name, kind: KINDS[name] ?? 'EMBASSY', country } as const]),
  );
  return [...byName.values()];
}
