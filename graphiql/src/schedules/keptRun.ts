const KEPT = 'repatria/run';

/** Takes the run out of the address of its link (`/graphiql/?run=…`) and keeps it over the way to the identity provider and back. */
export function keepRun(): void {
  const id = new URLSearchParams(location.search).get('run');
  if (id === null) return;
  sessionStorage.setItem(KEPT, id);
  history.replaceState(null, '', location.pathname + location.hash);
}

/** Once. */
export function takeRun(): string | null {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept;
}
