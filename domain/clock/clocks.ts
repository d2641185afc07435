import type { ClockRule } from './clockRule';
import { custodyClockRules } from './custodyClocks';
import { dutyClockRules } from './dutyClocks';
import { movementClockRules } from './movementClocks';
import { proceedingClockRules } from './proceedingClocks';
import { requestClockRules } from './requestClocks';
import { sentenceClockRules } from './sentenceClocks';
import { stateClockRules } from './stateClocks';

/** Every time limit that the platform keeps (domain C.12). The server, the scheduler, RULES.md and the tests read this table. */
export const clockRules = {
  ...custodyClockRules,
  ...stateClockRules,
  ...requestClockRules,
  ...movementClockRules,
  ...proceedingClockRules,
  ...sentenceClockRules,
  ...dutyClockRules,
} as const satisfies Record<string, ClockRule>;

export type ClockKind = keyof typeof clockRules;

export const clockKinds = Object.keys(clockRules) as readonly ClockKind[];

export const isClockKind = (kind: string): kind is ClockKind => Object.hasOwn(clockRules, kind);

export const clockRule = (kind: ClockKind): ClockRule => clockRules[kind];
