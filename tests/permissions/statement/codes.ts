import { type Role, roles } from '../../../domain/access/vocabulary';

/** Codes of the roles (domain D.1, rulings 7). */
const codes = {
  REG: 'REGISTRAR',
  BIO: 'BIOMETRICS_OFFICER',
  LEG: 'LEGAL_OFFICER',
  PRO: 'PROSECUTOR',
  DEC: 'DECISION_AUTHORITY',
  JUD: 'COURT_REGISTRAR',
  MED: 'HEALTH_OFFICER',
  TRC: 'TRANSFER_COORDINATOR',
  MON: 'FACILITY_MONITOR',
  CPO: 'CHILD_PROTECTION_OFFICER',
  LIA: 'LIAISON_OFFICER',
  ANA: 'ANALYST',
  DPO: 'DATA_PROTECTION_OFFICER',
  AUD: 'AUDITOR',
  ADM: 'ADMINISTRATOR',
} as const satisfies Readonly<Record<string, Role>>;
export type Code = keyof typeof codes;

/** The custodial organisation's officers who see persons (rulings 1). */
const STAFF = 'REG BIO LEG PRO DEC JUD MED TRC CPO DPO';
const SETS: Readonly<Record<string, string>> = { STAFF, OFFICE: 'MON ANA AUD ADM', ALL: Object.keys(codes).join(' ') };

export const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

export const codeOf = (role: Role): Code => {
  const [code] = Object.entries(codes).find(([, named]) => named === role) ?? [];
  if (code === undefined) throw new Error(`${role} has no code.`);
  return code as Code;
};

/** Roles of codes and of the words ALL, STAFF and OFFICE. */
export function rolesNamed(text: string): readonly Role[] {
  const named = new Set(words(text).flatMap((word) => words(SETS[word] ?? word)));
  const unknown = [...named].filter((code) => !(code in codes));
  if (unknown.length > 0) throw new Error(`No role has the code ${unknown.join(', ')}.`);
  return roles.filter((role) => named.has(codeOf(role)));
}
