import type { Viewer } from '../domain/access/viewer';

interface Watched {
  readonly viewer: Viewer;
  /** Authenticates once more. */
  readonly again: () => Promise<Viewer>;
  readonly onAccessChanged: (tell: (accountId: string | null) => void) => () => void;
  readonly close: () => void;
}

const LONGEST_TIMER_MS = 2_147_483_647;

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
  const left = viewer.until === undefined ? undefined : viewer.until.getTime() - Date.now();
  const timer = left === undefined || left > LONGEST_TIMER_MS ? undefined : setTimeout(close, Math.max(0, left));
  timer?.unref();
  return () => {
    unhear();
    clearTimeout(timer);
  };
}
