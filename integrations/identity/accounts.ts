import { createHash } from 'node:crypto';
import type { Role } from '../../domain/access/vocabulary';

export interface DemoAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The State a liaison officer serves; null for custodial roles. */
  readonly country: string | null;
  readonly organisation: string;
}

/** States of origin that have officers in the demo (domain E.2); the custodial State has none. */
export const DEMO_ORIGIN_COUNTRIES = [
  'SYR',
  'TUN',
  'MAR',
  'TUR',
  'EGY',
  'SAU',
  'RUS',
  'TJK',
  'UZB',
  'KAZ',
  'KGZ',
  'DEU',
  'FRA',
  'GBR',
  'NLD',
  'BEL',
  'SWE',
  'DNK',
  'NOR',
  'FIN',
  'AUT',
  'CHE',
  'ESP',
  'POL',
  'UKR',
  'ALB',
  'MKD',
  'GEO',
  'AUS',
  'CAN',
  'USA',
  'ZAF',
  'IND',
  'IDN',
  'JOR',
  'DZA',
  'PAK',
  'AFG',
  'IRN',
  'NZL',
] as const;

/** Every demo account has this password; production refuses them all. */
export const DEMO_PASSWORD = 'demo';

const MINISTRY = 'Ministry of Justice of Iraq';
const COUNCIL = 'Supreme Judicial Council of Iraq';

const custodial: readonly (readonly [login: string, name: string, role: Role, organisation: string])[] = [
  ['registrar', 'Registrar', 'REGISTRAR', MINISTRY],
  ['biometrics', 'Biometrics officer', 'BIOMETRICS_OFFICER', MINISTRY],
  ['biometrics-2', 'Second biometrics officer', 'BIOMETRICS_OFFICER', MINISTRY],
  ['legal-1', 'Legal officer 1', 'LEGAL_OFFICER', MINISTRY],
  ['legal-2', 'Legal officer 2', 'LEGAL_OFFICER', MINISTRY],
  ['prosecutor', 'Prosecutor', 'PROSECUTOR', COUNCIL],
  ['decision-1', 'Decision authority 1', 'DECISION_AUTHORITY', MINISTRY],
  ['decision-2', 'Decision authority 2', 'DECISION_AUTHORITY', MINISTRY],
  ['court', 'Court registrar', 'COURT_REGISTRAR', COUNCIL],
  ['health', 'Health officer', 'HEALTH_OFFICER', 'Ministry of Health of Iraq'],
  ['transfer-1', 'Transfer coordinator 1', 'TRANSFER_COORDINATOR', MINISTRY],
  ['transfer-2', 'Transfer coordinator 2', 'TRANSFER_COORDINATOR', MINISTRY],
  ['monitor', 'Facility monitor', 'FACILITY_MONITOR', 'Commission for Human Rights'],
  ['child-1', 'Child-protection officer 1', 'CHILD_PROTECTION_OFFICER', 'Ministry of Labour and Social Affairs'],
  ['child-2', 'Child-protection officer 2', 'CHILD_PROTECTION_OFFICER', 'Ministry of Labour and Social Affairs'],
  ['analyst', 'Analyst', 'ANALYST', MINISTRY],
  ['dpo', 'Data-protection officer', 'DATA_PROTECTION_OFFICER', MINISTRY],
  ['auditor', 'Auditor', 'AUDITOR', 'Board of Supreme Audit'],
  ['admin', 'Administrator', 'ADMINISTRATOR', MINISTRY],
  ['admin-2', 'Second administrator', 'ADMINISTRATOR', MINISTRY],
];

const countryName = new Intl.DisplayNames(['en'], { type: 'region' });
const ALPHA_2: Readonly<Record<(typeof DEMO_ORIGIN_COUNTRIES)[number], string>> = {
  SYR: 'SY',
  TUN: 'TN',
  MAR: 'MA',
  TUR: 'TR',
  EGY: 'EG',
  SAU: 'SA',
  RUS: 'RU',
  TJK: 'TJ',
  UZB: 'UZ',
  KAZ: 'KZ',
  KGZ: 'KG',
  DEU: 'DE',
  FRA: 'FR',
  GBR: 'GB',
  NLD: 'NL',
  BEL: 'BE',
  SWE: 'SE',
  DNK: 'DK',
  NOR: 'NO',
  FIN: 'FI',
  AUT: 'AT',
  CHE: 'CH',
  ESP: 'ES',
  POL: 'PL',
  UKR: 'UA',
  ALB: 'AL',
  MKD: 'MK',
  GEO: 'GE',
  AUS: 'AU',
  CAN: 'CA',
  USA: 'US',
  ZAF: 'ZA',
  IND: 'IN',
  IDN: 'ID',
  JOR: 'JO',
  DZA: 'DZ',
  PAK: 'PK',
  AFG: 'AF',
  IRN: 'IR',
  NZL: 'NZ',
};

/** The accounts of the demo (contract). Their ids are the same on every machine. */
export const demoAccounts: readonly DemoAccount[] = [
  ...custodial.map(([login, name, role, organisation]) => account(login, name, role, null, organisation)),
  ...DEMO_ORIGIN_COUNTRIES.flatMap((country) => {
    const State = countryName.of(ALPHA_2[country]) ?? country;
    const login = `liaison-${country.toLowerCase()}`;
    const organisation = `Embassy of ${State}`;
    return [
      account(login, `Liaison officer of ${State}`, 'LIAISON_OFFICER', country, organisation),
      account(`${login}-2`, `Second liaison officer of ${State}`, 'LIAISON_OFFICER', country, organisation),
    ];
  }),
];

const ids = new Set(demoAccounts.map(({ id }) => id));

/** Whether it is an account that every machine's demo has: everybody knows its name. */
export const isDemoAccount = (id: string): boolean => ids.has(id);

function account(login: string, name: string, role: Role, country: string | null, organisation: string): DemoAccount {
  const hex = createHash('sha256').update(`demo account ${login}`).digest('hex');
  const id = `c0${hex.slice(2, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { id, login, name, role, country, organisation };
}
