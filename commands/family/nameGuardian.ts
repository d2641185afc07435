import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { InputFaults } from '../input';
import { type ChildCaseInput, childCaseCommand } from './childCaseStep';

export interface NameGuardianInput extends ChildCaseInput {
  /** A guardian who is in the register. */
  readonly guardianId?: string | null;
  /** Otherwise an adult whom the child trusts, in words. */
  readonly trustedAdult?: string | null;
  /** Who represents the child in law, and by whose appointment. */
  readonly guardianAdLitem?: string | null;
}

/** CH19. Who stands by the child, or represents it, has changed. A consent that was given is taken back first: another gives it anew. */
export const nameGuardian = childCaseCommand<NameGuardianInput>(
  'nameGuardian',
  ({ guardianId, trustedAdult, guardianAdLitem }) => {
    const faults = new InputFaults().requireText('input.trustedAdult', trustedAdult).requireText('input.guardianAdLitem', guardianAdLitem);
    if (guardianId != null && trustedAdult != null)
      faults.add('input.guardianId', 'CONFLICT', 'The adult is of the register or is not: name the one or the other.');
    if (guardianId == null && trustedAdult == null && guardianAdLitem == null)
      faults.add('input.guardianId', 'REQUIRED', 'Name the adult who stands by the child, or who represents it.');
    faults.throwIfAny();
  },
  async ({ guardianId, trustedAdult, guardianAdLitem }, { tx, childCase }) => {
    if (guardianId != null) {
      const known =
        isId(guardianId) && (await tx.one('select 1 as found from person where id = $1 and id <> $2', [guardianId, childCase.personId]));
      if (!known)
        throw new BadUserInput([{ path: 'input.guardianId', code: 'INVALID_VALUE', message: 'No such person is in the register.' }]);
    }
    const standsBy = guardianId != null || trustedAdult != null;
    if (standsBy)
      await tx.query(`update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'GUARDIAN_LOST' and done_at is null`, [
        childCase.id,
        tx.now,
        tx.viewer.accountId,
      ]);
    return {
      to: 'UNCHANGED',
      brings: {
        ...(standsBy ? { guardianId: guardianId ?? null, trustedAdult: trustedAdult ?? null } : {}),
        ...(guardianAdLitem == null ? {} : { guardianAdLitem }),
      },
    };
  },
);
