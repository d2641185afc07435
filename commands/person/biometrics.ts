import { NotFound } from '../../domain/errors';
import type { BiometricComparisonKind, BiometricComparisonResult, BiometricModality, BiometricUse } from '../../domain/person/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { BiometricComparison } from '../../entities/person/BiometricComparison';
import { BiometricEnrolment } from '../../entities/person/BiometricEnrolment';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { advancePerson, type PersonInput, personStep } from './personStep';

export interface EnrolBiometricsInput extends PersonInput {
  readonly modality: BiometricModality;
  /** ANSI/NIST-ITL record type, such as 14 for fingerprints. */
  readonly recordType?: number | null;
  readonly capturedAt: Date;
  readonly deviceRef?: string | null;
  /** NFIQ 2 or ISO/IEC 29794 quality, 0 to 100; null when the capture failed. */
  readonly quality?: number | null;
  readonly failureReason?: string | null;
  /** Where the sample lies: neither image nor template is in the platform. */
  readonly storageRef?: string | null;
  readonly sha256?: string | null;
  /** IDENTITY where it is left out. */
  readonly use?: BiometricUse | null;
  readonly legalBasis: string;
  readonly informedLang: string;
}

/** Below this NFIQ 2 quality a sample does not enrol a person: it opens a task to capture again, and is no "no duplicate". */
const QUALITY_THRESHOLD = 40;

/** ID2. Metadata of a capture. A usable sample enrols a provisional person; a failed one asks for another. */
export const enrolBiometrics = command<EnrolBiometricsInput>(
  'enrolBiometrics',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.legalBasis', input.legalBasis)
        .requirePast('input.capturedAt', input.capturedAt, now);
      if ((input.quality == null) === (input.failureReason == null))
        faults.add('input.quality', 'CONFLICT', 'Give either a quality or the reason of the failure.');
      if (input.quality != null && (input.quality < 0 || input.quality > 100))
        faults.add('input.quality', 'OUT_OF_RANGE', 'Quality runs from 0 to 100.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const use = input.use ?? 'IDENTITY';
    const step = await personStep(tx, viewer, 'enrolBiometrics', input, [], { biometricUse: use });
    const usable = input.quality != null && input.quality >= QUALITY_THRESHOLD;
    await tx.insert(BiometricEnrolment, {
      id: tx.newId('Part'),
      personId: step.person.id,
      modality: input.modality,
      use,
      recordType: input.recordType ?? null,
      capturedAt: input.capturedAt,
      deviceRef: input.deviceRef ?? null,
      quality: input.quality ?? null,
      failureReason: input.failureReason ?? null,
      storageRef: input.storageRef ?? null,
      sha256: input.sha256 ?? null,
      legalBasis: input.legalBasis,
      informedLang: input.informedLang,
      operatorId: viewer.accountId,
      recordedAt: tx.now,
    });
    if (!usable) {
      openTasks(tx, [
        {
          kind: 'BIOMETRIC_RECAPTURE',
          personId: step.person.id,
          subjectId: step.person.id,
          ownerRole: 'BIOMETRICS_OFFICER',
          summary: 'Capture again: the sample could not be used.',
        },
      ]);
    }
    const enrols = usable && step.person.identityStatus === 'PROVISIONAL';
    return advancePerson(
      tx,
      step,
      enrols ? { identityStatus: 'ENROLLED' } : {},
      usable ? {} : { summary: 'A biometric capture failed; another is needed.' },
    );
  },
);

export interface RecordBiometricComparisonInput extends PersonInput {
  readonly kind: BiometricComparisonKind;
  /** The other record that this one was compared with, where two records may be one person. */
  readonly otherPersonId?: string | null;
  readonly systemRef: string;
  readonly score?: number | null;
  readonly threshold?: number | null;
  readonly result: BiometricComparisonResult;
  readonly failureReason?: string | null;
  readonly comparedAt: Date;
  /** It stands only when a second examiner has confirmed it; left out, the first one's finding stands until a second looks at it. */
  readonly awaitsSecondExaminer?: boolean | null;
}

/** A comparison and what the examiner made of it. It changes no state by itself (I-37). */
export const recordBiometricComparison = command<RecordBiometricComparisonInput>(
  'recordBiometricComparison',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.systemRef', input.systemRef)
        .requirePast('input.comparedAt', input.comparedAt, now);
      if ((input.result === 'FAILED') !== (input.failureReason != null))
        faults.add('input.failureReason', 'CONFLICT', 'A failed comparison, and only that, has a reason of failure.');
      if (input.otherPersonId != null && input.otherPersonId === input.personId)
        faults.add('input.otherPersonId', 'CONFLICT', 'A record is not compared with itself.');
      if (input.result === 'FAILED' && input.awaitsSecondExaminer === true)
        faults.add('input.awaitsSecondExaminer', 'CONFLICT', 'Nobody examines a comparison that could not be made.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const other = input.otherPersonId ?? null;
    // Resolved under the viewer: a foreign key would accept an invisible id.
    if (other !== null && !(isId(other) && (await tx.one('select 1 as seen from person where id = $1', [other])))) throw new NotFound();
    const step = await personStep(tx, viewer, 'recordBiometricComparison', input);
    await tx.insert(BiometricComparison, {
      id: tx.newId('Part'),
      personId: step.person.id,
      otherPersonId: other,
      kind: input.kind,
      systemRef: input.systemRef,
      score: input.score == null ? null : String(input.score),
      threshold: input.threshold == null ? null : String(input.threshold),
      result: input.result,
      failureReason: input.failureReason ?? null,
      examinerId: viewer.accountId,
      comparedAt: input.comparedAt,
      recordedAt: tx.now,
      examination: input.awaitsSecondExaminer === true ? 'AWAITING_SECOND' : 'ONE_EXAMINER',
      version: 1,
    });
    return advancePerson(tx, step, {});
  },
);
