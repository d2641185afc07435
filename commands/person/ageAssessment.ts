import { AGE_APPEAL_DAYS } from '../../domain/person/ageLifecycle';
import { AgeDetermination } from '../../entities/person/AgeDetermination';
import { command } from '../command';
import { holdAsChild, settleApart } from '../custody/moveApart';
import { InputFaults, requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import { advanceAge, ageStep, openDoubt } from './ageStep';
import type { PersonInput } from './personStep';
import { callChildProtection, treatedAsChild } from './raiseAgeDoubt';

const DAY_MS = 86_400_000;

export interface ProtectAsChildInput extends PersonInput {
  /** Where the person is kept apart from adults. */
  readonly separation: string;
}

/** AG2. A child-protection officer records that the person is kept apart from adults while the age is in doubt (CRC Art. 37(c)). */
export const protectAsChild = command<ProtectAsChildInput>(
  'protectAsChild',
  { validate: (input) => new InputFaults().requireText('input.separation', input.separation).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await ageStep(tx, viewer, 'protectAsChild', input);
    await tx.query(
      `update age_determination set stage = 'PROTECTED_PENDING', separated_at = $2, separation = $3 where person_id = $1 and confirmed_at is null`,
      [step.person.id, tx.now, await tx.sealed('age_determination', 'separation', await openDoubt(tx, step.person.id), input.separation)],
    );
    await settleApart(tx, [step.person.id]);
    return advanceAge(tx, step, 'PROTECTED_PENDING', {});
  },
);

export interface BeginAgeAssessmentInput extends PersonInput {
  /** Guardian or independent adult who is with the person. */
  readonly supporter: string;
  readonly informedLang: string;
  /** True: the person agreed, with the supporter, to methods that touch the body, should all others fail. */
  readonly medicalConsent?: boolean | null;
}

/** AG2. The assessment begins with a supporter beside the person, told what will happen in a language understood (CRC GC 6). */
export const beginAgeAssessment = command<BeginAgeAssessmentInput>(
  'beginAgeAssessment',
  { validate: (input) => new InputFaults().requireText('input.supporter', input.supporter).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await ageStep(tx, viewer, 'beginAgeAssessment', input);
    await tx.query(
      `update age_determination set stage = 'IN_ASSESSMENT', assessment_began_at = $2, supporter = $3, informed_lang = $4, medical_consent = $5
       where person_id = $1 and confirmed_at is null`,
      [
        step.person.id,
        tx.now,
        await tx.sealed('age_determination', 'supporter', await openDoubt(tx, step.person.id), input.supporter),
        input.informedLang,
        input.medicalConsent ?? false,
      ],
    );
    return advanceAge(tx, step, 'IN_ASSESSMENT', {});
  },
);

export interface ServeAgeDeterminationInput extends PersonInput {
  readonly lang: string;
}

/** AG4. The reasons are served in a language understood; from then the time to appeal runs. */
export const serveAgeDetermination = command<ServeAgeDeterminationInput>('serveAgeDetermination', {}, async (tx, viewer, input) => {
  const step = await ageStep(tx, viewer, 'serveAgeDetermination', input);
  await tx.query(
    `update age_determination set served_at = $2, served_lang = $3, appeal_until = $4
     where id = (select id from age_determination where person_id = $1 and stage = 'DETERMINED' order by confirmed_at desc limit 1)`,
    [step.person.id, tx.now, input.lang, new Date(tx.now.getTime() + AGE_APPEAL_DAYS * DAY_MS)],
  );
  return advanceAge(tx, step, 'DETERMINED', {});
});

export interface AppealAgeDeterminationInput extends PersonInput {
  readonly reasons: string;
}

/** AG5. Recorded for the person or counsel. It suspends: the person is treated as a child until others have decided. */
export const appealAgeDetermination = command<AppealAgeDeterminationInput>(
  'appealAgeDetermination',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await ageStep(tx, viewer, 'appealAgeDetermination', input);
    const { person } = step;
    const contested = await tx.one<{ id: string }>(
      `select id from age_determination where person_id = $1 and stage = 'DETERMINED' order by confirmed_at desc limit 1`,
      [person.id],
    );
    await tx.insert(AgeDetermination, {
      id: tx.newId('Part'),
      personId: person.id,
      doubtRaisedBy: viewer.accountId,
      doubtRaisedAt: tx.now,
      doubtReasons: input.reasons,
      stage: 'APPEALED',
      appealOf: contested?.id ?? null,
    });
    callChildProtection(tx, person.id, 'An age determination was appealed against: other officers than before decide.');
    await returnRequestsToReview(tx, { personIds: [person.id] }, 'The age determination was appealed against.');
    const changed = await advanceAge(tx, step, 'APPEALED', treatedAsChild(person), { reasons: input.reasons });
    await holdAsChild(tx, person.id);
    return changed;
  },
);
