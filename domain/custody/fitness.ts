import { hours } from '../clock/durations';

/** A finding that somebody is fit to travel holds three days (domain C.12). */
export const FITNESS_VALID_HOURS = 72;

/** The latest end that a finding of fitness made at this instant may have. */
export const fitnessValidUntil = hours(FITNESS_VALID_HOURS);
