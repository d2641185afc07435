export const paneNames = ['query', 'json', 'results'] as const;
export type Pane = (typeof paneNames)[number];
export type Panes = Readonly<Record<Pane, boolean>>;

/** A report is read; a query is written. */
export const panesOfReport: Panes = { query: false, results: true, json: false };
export const panesOfQuery: Panes = { query: true, results: false, json: true };

/** Shows or hides one; the last one stays. */
export function toggled(panes: Panes, pane: Pane): Panes {
  const next = { ...panes, [pane]: !panes[pane] };
  return paneNames.some((name) => next[name]) ? next : panes;
}
