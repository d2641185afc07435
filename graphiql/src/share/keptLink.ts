import { readLink } from './link';
import type { Question } from './question';

const KEPT = 'repatria/link';

/** Takes the question out of the address and keeps it over the way to the identity provider and back. */
export function keepLink(): void {
  if (!readLink(location.hash)) return;
  sessionStorage.setItem(KEPT, location.hash);
  history.replaceState(null, '', location.pathname + location.search);
}

/** Once: what was opened is a tab from then on. */
export function takeLink(): Question | null {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept === null ? null : readLink(kept);
}
