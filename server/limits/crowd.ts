/** Whoever comes when it would take longer than this is told to come again, at once and not after waiting. */
export const MOST_WAIT_MS = 600;
/** So many at a time are no crowd: as many as hold a connection, and some who wait for a long answer. */
const FEW = 40;
/** A crowd shows after a while; a burst that is soon served is none. */
const SHOWS_AFTER_MS = 300;
const LOOKS_BACK_MS = 1_000;
const REMEMBERED = 512;

export interface Crowd {
  /** Somebody is let in. What it gives is called when the answer is written, or nobody waits for it any more; once is enough. */
  enter(): () => void;
  /** As many wait as could not be answered in time, by how many were answered in the last second. */
  isTooLarge(): boolean;
}

/**
 * How long the next one would wait, whatever it waits for, processor, pool or database: those who are in, by the rate at which they leave
 * (Little's law). More than can be served is refused at the door, so that what is let in is answered in time.
 */
export function crowd(clock: () => number = () => performance.now()): Crowd {
  const left: number[] = [];
  let within = 0;
  let crowdedSince: number | null = null;

  return {
    enter: () => {
      within += 1;
      if (within > FEW) crowdedSince ??= clock();
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        within -= 1;
        if (within <= FEW) crowdedSince = null;
        left.push(clock());
        if (left.length > REMEMBERED) left.shift();
      };
    },
    isTooLarge: () => {
      if (crowdedSince === null) return false;
      const now = clock();
      if (now - crowdedSince < SHOWS_AFTER_MS) return false;
      const from = Math.max(crowdedSince, now - LOOKS_BACK_MS, left.length === REMEMBERED ? (left[0] ?? 0) : 0);
      const answered = left.filter((at) => at >= from).length;
      return within * (now - from) > MOST_WAIT_MS * answered;
    },
  };
}
