import type { Viewer } from '../domain/access/viewer';

interface Watched {
  readonly viewer: Viewer;
  /** Authenticates once more. */
  readonly again: () => Promise<Viewer>;
  readonly onAccessChanged: (tell: (accountId: string | null) => void) => () => void;
  readonly close: () => void;
}

/** A timer counts by another clock than the token: it is looked again now and then, as the wall clock may have been set. */
const LONGEST_WAIT_MS = 15_000;

/**
 * Closes a socket when the rights it was opened with are no longer there: at the end of its token or role, and as soon as any
 * process changes the account. A socket that hears nothing must not outlive its rights either.
 * @returns how to end the watch.
 */
export function watchRights({ viewer, again, onAccessChanged, close }: Watched): () => void {
  const recheck = () =>
    again()
      .then((now) => {
        if (now.role !== viewer.role || now.country !== viewer.country) close();
      })
      .catch(close);
  // Authentication forgets on the same signal: it must have done so before it is asked.
  const unhear = onAccessChanged((accountId) => {
    if (accountId === null || accountId === viewer.accountId) setImmediate(() => void recheck());
  });
  let timer: NodeJS.Timeout | undefined;
  const wait = (until: Date) => {
    const left = until.getTime() - Date.now();
    timer = setTimeout(() => (until.getTime() <= Date.now() ? close() : wait(until)), Math.min(Math.max(0, left), LONGEST_WAIT_MS));
    timer.unref();
  };
  if (viewer.until !== undefined) wait(viewer.until);
  return () => {
    unhear();
    clearTimeout(timer);
  };
}
