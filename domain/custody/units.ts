interface UnitRule {
  readonly source: string;
  /** Class 1 text. */
  readonly refusal: string;
}

/** Who shares no unit of a place of detention; the database asks the same (`unit_conflicts`). A family stays together. */
export const unitRules = {
  'UNIT-CHILD': {
    source: 'CRC Art. 37(c); Mandela Rules 11(d), 112(2); domain I-09',
    refusal: 'A child, or who may be one, would share the unit with adults who are not its family.',
  },
  'UNIT-SEX': { source: 'Mandela Rules 11(a)', refusal: 'Men and women who are no family would share the unit.' },
  'UNIT-UNTRIED': {
    source: 'ICCPR Art. 10(2)(a); Mandela Rules 11(b), 112(1)',
    refusal: 'Somebody who is not finally convicted would share the unit with convicts.',
  },
} as const satisfies Record<string, UnitRule>;
export type UnitRuleName = keyof typeof unitRules;

/** As a block or a corridor is called: `B-2`, `7/EAST`. */
export const isUnit = (text: string): boolean => /^[0-9A-Z][0-9A-Z/-]{0,19}$/.test(text);
