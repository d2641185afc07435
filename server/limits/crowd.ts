/** Whoever comes when it would take longer than this is told to come again, at once and not after waiting. */
export const MOST_WAIT_MS = 200;
/** Who has less inside than others is taken until it would take so many times as long. */
const FOR_FEWER = 1.5;
/** So many at a time are no crowd: as many as hold a connection. */
const FEW = 10;
/** Nor are these, while nobody was refused: a page, or a job, may ask for much at once and then for nothing. */
const BURST = 128;
/** That it goes on shows after a while. */
const SHOWS_AFTER_MS = 500;
/** So long after somebody was refused it is the same crowd: those who were sent away come again. */
const GONE_AFTER_MS = 3_000;
const LOOKS_BACK_MS = 1_000;
const REMEMBERED = 512;

export interface Crowd {
  /** A request of this account is let in. What it gives is called when the answer is written, or nobody waits for it any more; once is enough. */
  enter(account: string): () => void;
  /** As many wait as could not be answered in time, by how many were answered in the last second, and this account has its share of them. */
  isTooLarge(account: string): boolean;
}

/**
 * How long the next one would wait, whatever it waits for, processor, pool or database: those who are inside, by the rate at which they
 * leave (Little's law). More than can be served is refused at the door, so that what is let in is answered in time; who sends the most is
 * refused first.
 */
export function crowd(clock: () => number = () => performance.now()): Crowd {
  const left: number[] = [];
  const byAccount = new Map<string, number>();
  let inside = 0;
  let crowdedSince = Number.NEGATIVE_INFINITY;
  let refusedAt = Number.NEGATIVE_INFINITY;

  const changed = (account: string, by: 1 | -1) => {
    inside += by;
    const own = (byAccount.get(account) ?? 0) + by;
    if (own > 0) byAccount.set(account, own);
    else byAccount.delete(account);
  };
  const waitMs = (since: number, now: number) => {
    const from = Math.max(since, now - LOOKS_BACK_MS, left.length === REMEMBERED ? (left[0] ?? 0) : 0);
    const answered = left.filter((at) => at >= from).length;
    return answered === 0 ? Number.POSITIVE_INFINITY : (inside * (now - from)) / answered;
  };

  return {
    enter: (account) => {
      changed(account, 1);
      if (inside === FEW + 1) crowdedSince = clock();
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        changed(account, -1);
        left.push(clock());
        if (left.length > REMEMBERED) left.shift();
      };
    },
    isTooLarge: (account) => {
      if (inside <= FEW) return false;
      const now = clock();
      const goesOn = now - refusedAt < GONE_AFTER_MS;
      if (!goesOn && (inside <= BURST || now - crowdedSince < SHOWS_AFTER_MS)) return false;
      const hasItsShare = (byAccount.get(account) ?? 0) * byAccount.size >= inside;
      const tooLarge = waitMs(goesOn ? Number.NEGATIVE_INFINITY : crowdedSince, now) > MOST_WAIT_MS * (hasItsShare ? 1 : FOR_FEWER);
      if (tooLarge) refusedAt = now;
      return tooLarge;
    },
  };
}
