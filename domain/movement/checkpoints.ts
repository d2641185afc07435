import type { Viewer } from '../access/viewer';
import type { HeadcountCheckpoint, HeadcountSide, MovementStatus } from './vocabulary';

interface Checkpoint {
  readonly side: HeadcountSide;
  readonly during: readonly MovementStatus[];
}

/** Where persons are counted, by which side and when (domain C.6, rulings 20). */
export const checkpoints = {
  UNIT_OUT: { side: 'SENDING', during: ['AUTHORISED', 'BOARDING'] },
  GATE_OUT: { side: 'SENDING', during: ['AUTHORISED', 'BOARDING'] },
  BOARDED: { side: 'SENDING', during: ['BOARDING'] },
  EACH_STOP: { side: 'SENDING', during: ['DEPARTED', 'DIVERTED'] },
  DISEMBARKED: { side: 'RECEIVING', during: ['ARRIVED', 'RECONCILING'] },
  GATE_IN: { side: 'RECEIVING', during: ['ARRIVED', 'RECONCILING'] },
  ADMITTED: { side: 'RECEIVING', during: ['ARRIVED', 'RECONCILING'] },
} as const satisfies Record<HeadcountCheckpoint, Checkpoint>;

/** Sending: coordinator and registrar. Receiving: the registrar inside the country, abroad an officer of that State. */
export function mayCount(viewer: Viewer, checkpoint: HeadcountCheckpoint, toCountry: string | null): boolean {
  if (checkpoints[checkpoint].side === 'SENDING') return viewer.role === 'TRANSFER_COORDINATOR' || viewer.role === 'REGISTRAR';
  if (toCountry === null) return viewer.role === 'REGISTRAR';
  return viewer.role === 'LIAISON_OFFICER' && viewer.country === toCountry;
}

export const mayCountDuring = (checkpoint: HeadcountCheckpoint, status: MovementStatus): boolean =>
  (checkpoints[checkpoint].during as readonly MovementStatus[]).includes(status);
