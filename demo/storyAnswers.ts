/** What the story asks back of each kind of thing that it changes. */
export const REQUEST = 'repatriationRequest { id ref state originSide version }';
export const CLAIM = 'nationalityClaim { id status }';
export const MOVEMENT = 'movement { id ref status }';

export interface PersonAnswer {
  readonly id: string;
  readonly ref: string;
}
export interface Identified {
  readonly id: string;
}
export interface RequestAnswer {
  readonly id: string;
  readonly ref: string;
  readonly state: string;
}

export const HOUR = 3600 * 1000;
export const iso = (fromNowMs = 0) => new Date(Date.now() + fromNowMs).toISOString();
