export type Theme = 'light' | 'dark';

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  /** Land of which nothing is told. */
  readonly land: string;
  readonly landEdge: string;
  /** For series; each at least 3:1 against the background (WCAG 1.4.11), told apart with colour-blind eyes. */
  readonly series: readonly string[];
  /** For amounts, from little to much. */
  readonly amounts: readonly [string, string, string];
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#1c2733',
    faint: '#5a6774',
    line: '#d5dce4',
    land: '#e9edf1',
    landEdge: '#b9c3cd',
    series: ['#1f5fae', '#c65d0e', '#2c7f62', '#8e4a9e', '#b3261e', '#7a6a00', '#4b6b80', '#0b7c93'],
    amounts: ['#cfe0f5', '#5b93d1', '#113e78'],
  },
  dark: {
    background: '#18212b',
    text: '#e4eaf0',
    faint: '#a3b0bd',
    line: '#33414f',
    land: '#2a3642',
    landEdge: '#465565',
    series: ['#6aa9f0', '#f0a05a', '#63c4a0', '#cf97dd', '#f0877f', '#d3bf4a', '#a3bdd0', '#5cc6dc'],
    amounts: ['#24476f', '#4f8fd6', '#cfe4fd'],
  },
};
