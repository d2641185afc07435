import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import type { RestrictionGround } from './restriction';

export const restrictionStates = ['IN_FORCE', 'LIFTED'] as const;
export type RestrictionState = (typeof restrictionStates)[number];

export interface RestrictionFacts {
  readonly begunBy: string;
  readonly ground: RestrictionGround;
  /** When the person was told that it ends, as the lifting says; undefined where that is not known yet. */
  readonly personInformedAt?: Date | null;
}

const isTold: Guard<RestrictionFacts> = {
  rule: 'PR-INFORMED',
  source: 'LED Art. 16(3), last sentence',
  refusal: 'Where accuracy was contested the person is told before the restriction ends: say when.',
  holds: ({ ground, personInformedAt }) => ground !== 'ACCURACY_CONTESTED' || personInformedAt !== null,
};

/** PR1 begins it (`restrictProcessing`, or DS5 where the person asked). */
export const restrictionLifecycle = lifecycle<RestrictionState, RestrictionFacts>()({
  name: 'Restriction of processing',
  states: restrictionStates,
  final: ['LIFTED'],
  verbs: {
    liftProcessingRestriction: {
      row: 'PR2',
      from: ['IN_FORCE'],
      to: 'LIFTED',
      by: ['LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'],
      guards: [isTold],
      secondPerson: { source: 'I-16', refusal: 'Whoever began the restriction does not lift it.', first: ({ begunBy }) => [begunBy] },
      reasons: 'required',
      audience: 'STATES_OF_PERSON',
      event: 'The restriction of processing was lifted.',
    },
  },
});
