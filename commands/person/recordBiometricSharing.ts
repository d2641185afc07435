import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { NotFound } from '../../domain/errors';
import { type SharingFacts, sharingGuards } from '../../domain/person/biometricSharing';
import type { BiometricUse } from '../../domain/person/vocabulary';
import { handlingCodeNames, handlingRule } from '../../domain/privacy/handlingCodes';
import { isId } from '../../domain/reference/nodeId';
import type { BiometricEnrolment } from '../../entities/person/BiometricEnrolment';
import { type CommandInput, command } from '../command';
import { assertGuards } from '../handoff/handoffStep';
import { InputFaults, requireReasons } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';

export interface RecordBiometricSharingInput extends CommandInput {
  readonly enrolmentId: string;
  readonly country: string;
  /** The authority, such as "Federal Criminal Police Office". */
  readonly recipient: string;
  readonly use: BiometricUse;
  /** Why it was strictly necessary (LED Art. 10). */
  readonly necessity: string;
  readonly sharedAt: Date;
}

type Enrolment = BiometricEnrolment & Omit<SharingFacts, 'sharedFor' | 'basisExists'> & { readonly ofState: DataTransferBasis };

const KEPT_HERE = handlingCodeNames.filter((code) => handlingRule(code).leaves === 'NEVER');

/** BC3. The fact that biometric data went, outside the platform, to an authority of another State: a disclosure with its basis (I-33). */
export const recordBiometricSharing = command<RecordBiometricSharingInput>(
  'recordBiometricSharing',
  {
    validate: (input, now) => {
      requireReasons(input.necessity);
      new InputFaults().requireText('input.recipient', input.recipient).requirePast('input.sharedAt', input.sharedAt, now).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const seen = isId(input.enrolmentId)
      ? await tx.one<{ personId: string }>('select person_id from biometric_enrolment where id = $1', [input.enrolmentId])
      : undefined;
    if (!seen) throw new NotFound();
    await tx.lockPersons([seen.personId]);
    await tx.enterSystemScope();
    const enrolment = await tx.one<Enrolment>(
      `select e.id, e.person_id, e.modality, e.record_type, e.failure_reason is null as captured, e.use as captured_for,
         o.is_state, o.code = (select value from setting where name = 'custodial_state') as is_custodial_state, o.data_transfer_basis as of_state,
         exists (select from consular_record c where c.person_id = e.person_id and c.country = o.code and c.fears_state) as fears_state,
         p.handling && $3::text[] as kept, f.youngest_now, f.youngest_at_act, f.age_doubt_open
       from biometric_enrolment e join person p on p.id = e.person_id join guard_facts_person f on f.person_id = e.person_id
       join origin_country o on o.code = $2
       where e.id = $1`,
      [input.enrolmentId, input.country, KEPT_HERE],
    );
    if (!enrolment) throw new NotFound();
    const facts = { ...enrolment, sharedFor: input.use, basisExists: enrolment.ofState !== 'NONE' };
    assertGuards(sharingGuards, facts, viewer, tx.now);
    const { id, personId, modality, recordType } = enrolment;
    await recordDisclosures(tx, [
      {
        kind: 'BIOMETRICS',
        personId,
        country: input.country,
        recipient: input.recipient,
        ofState: enrolment.ofState,
        items: `Biometric data: ${modality}${recordType === null ? '' : `, record type ${recordType}`}, for ${input.use}`,
        subjectId: id,
        justification: input.necessity,
        transferredAt: input.sharedAt,
      },
    ]);
    tx.record({
      subjectType: 'Person',
      subjectId: personId,
      personId,
      audience: 'CUSTODIAL',
      action: 'recordBiometricSharing',
      summary: 'Biometric data was shared with an authority of another State.',
      detail: { enrolmentId: id, country: input.country, use: input.use },
    });
    return { kind: 'Part', id, version: 1 };
  },
);
