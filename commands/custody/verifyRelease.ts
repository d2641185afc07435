import type { VerificationMethod } from '../../domain/custody/release';
import { GuardFailed, type Refusal } from '../../domain/errors';
import { ReleaseVerification } from '../../entities/custody/ReleaseVerification';
import { endClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { lockDetainee, type RegisterInput } from './registerOfPerson';

export interface VerifyReleaseInput extends RegisterInput {
  /** Where the person is now: place or persons, never an address. */
  readonly releasedTo: string;
  readonly method: VerificationMethod;
  /** Who verified. */
  readonly verifiedBy: string;
  readonly verifiedAt: Date;
  readonly unharmed: boolean;
  readonly ableToExerciseRights: boolean;
  readonly remarks?: string | null;
}

/** ICPPED Art. 21. That a released person is free, unharmed and able to exercise rights; what was found stands. */
export const verifyRelease = command<VerifyReleaseInput>(
  'verifyRelease',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.releasedTo', input.releasedTo)
        .requireText('input.verifiedBy', input.verifiedBy)
        .requireText('input.remarks', input.remarks)
        .requirePast('input.verifiedAt', input.verifiedAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const person = await lockDetainee(tx, input);
    const last = await tx.one<{ id: string; released: boolean; endedAt: Date | null; verified: boolean }>(
      `select e.id, coalesce(e.end_reason = 'RELEASE', false) as released, e.ended_at,
         exists (select from release_verification v where v.episode_id = e.id) as verified
       from custody_episode e where e.person_id = $1 order by e.admitted_at desc, e.id desc limit 1`,
      [person.id],
    );
    const rules: [boolean, string, string][] = [
      [last?.released ?? false, 'RV1', 'The person was not released: there is nothing to verify.'],
      [!last?.verified, 'RV2', 'This release is verified already.'],
      [last?.endedAt == null || input.verifiedAt >= last.endedAt, 'RV3', 'A release is verified after it happened.'],
    ];
    const refusals: Refusal[] = rules.filter(([holds]) => !holds).map(([, rule, message]) => ({ rule, message, gate: null }));
    if (refusals.length > 0 || !last) throw new GuardFailed(refusals);
    await tx.insert(ReleaseVerification, {
      id: tx.newId('Part'),
      personId: person.id,
      episodeId: last.id,
      releasedTo: input.releasedTo,
      method: input.method,
      verifiedBy: input.verifiedBy,
      verifiedAt: input.verifiedAt,
      unharmed: input.unharmed,
      ableToExerciseRights: input.ableToExerciseRights,
      remarks: input.remarks ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await endClocks(tx, [person.id], { met: ['RELEASE_VERIFIED'] });
    await tx.query(
      `update task set done_at = $2, done_by = $3 where person_id = $1 and kind = 'RELEASE_VERIFICATION' and done_at is null`,
      [person.id, tx.now, viewer.accountId],
    );
    if (!input.unharmed || !input.ableToExerciseRights) {
      openTasks(tx, [
        {
          kind: 'RELEASE_NOT_SAFE',
          personId: person.id,
          subjectId: person.id,
          ownerRole: 'LEGAL_OFFICER',
          summary: 'The released person came to harm or cannot exercise rights: refer it to an independent authority (ICPPED Art. 12, 21).',
        },
      ]);
    }
    tx.record({
      subjectType: 'Detainee',
      subjectId: person.id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'verifyRelease',
      summary: 'The release was verified.',
      occurredAt: input.verifiedAt,
    });
    return { kind: 'Person', id: person.id, version: person.version };
  },
);
