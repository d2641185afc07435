import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { checkpoints, mayCount, mayCountDuring } from '../../../domain/movement/checkpoints';
import { type HeadcountCheckpoint, headcountCheckpoints, movementStatuses } from '../../../domain/movement/vocabulary';

const viewerOf = (role: Role, country: string | null = null): Viewer => ({
  accountId: 'account',
  login: 'login',
  name: 'Name',
  role,
  country,
  organisation: 'Organisation',
  purpose: 'TRANSFER_SAFETY',
  purposeStated: false,
});
const sending: readonly HeadcountCheckpoint[] = ['UNIT_OUT', 'GATE_OUT', 'BOARDED', 'EACH_STOP'];

describe.each(headcountCheckpoints)('%s', (checkpoint) => {
  it.each(roles)('is counted by %s only on that role’s side', (role) => {
    const isSending = sending.includes(checkpoint);
    expect(mayCount(viewerOf(role), checkpoint, null)).toBe(
      isSending ? role === 'TRANSFER_COORDINATOR' || role === 'REGISTRAR' : role === 'REGISTRAR',
    );
    expect(mayCount(viewerOf(role, 'FRA'), checkpoint, 'FRA')).toBe(
      isSending ? role === 'TRANSFER_COORDINATOR' || role === 'REGISTRAR' : role === 'LIAISON_OFFICER',
    );
  });

  it('is never counted by another State', () => {
    expect(mayCount(viewerOf('LIAISON_OFFICER', 'TUN'), checkpoint, 'FRA')).toBe(false);
  });

  it('is counted only while the movement is there', () => {
    expect(movementStatuses.filter((status) => mayCountDuring(checkpoint, status))).toEqual(checkpoints[checkpoint].during);
  });
});
