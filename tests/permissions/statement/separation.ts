import { words } from './codes';

/**
 * Roles that one account may hold beside another (domain D.1 "must not", LED Art. 32, the two-person table of the rulings);
 * every other pair is refused. Each pair stands once.
 */
const together: Readonly<Record<string, string>> = {
  REG: 'BIO LEG PRO DEC JUD MED CPO ANA',
  BIO: 'LEG PRO DEC JUD MED TRC MON CPO ANA',
  LEG: 'PRO MED TRC MON CPO ANA',
  PRO: 'TRC MON ANA',
  DEC: 'MED MON CPO ANA',
  JUD: 'MED TRC MON CPO ANA',
  MED: 'MON CPO ANA',
  TRC: 'MON CPO ANA',
  MON: 'CPO ANA ADM',
  CPO: 'ANA',
  ANA: 'AUD ADM',
};

export const mayGoTogether = (one: string, other: string): boolean =>
  words(together[one] ?? '').includes(other) || words(together[other] ?? '').includes(one);
