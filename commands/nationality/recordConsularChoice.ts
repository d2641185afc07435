import { BadUserInput } from '../../domain/errors';
import type { ChoiceEvidenceKind, ConsularChoice } from '../../domain/nationality/vocabulary';
import { ConsularRecord } from '../../entities/nationality/ConsularRecord';
import type { Person } from '../../entities/person/Person';
import { endClocks, startClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { custodialState } from '../custody/admissionClocks';
import { InputFaults } from '../input';
import { assertSpoken } from '../person/assertSpoken';
import { holdRequestsForFear } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';

export interface RecordConsularChoiceInput extends CommandInput {
  readonly personId: string;
  readonly country: string;
  readonly choice: ConsularChoice;
  readonly informedAt: Date;
  readonly informedLang: string;
  /** Through whom, where the person does not speak that language. */
  readonly interpreter?: string | null;
  readonly fearsState?: boolean | null;
  /** What proves the choice; left out, what proved the same choice before stays. */
  readonly choiceEvidence?: ChoiceEvidenceGiven | null;
}

export interface ChoiceEvidenceGiven {
  readonly kind: ChoiceEvidenceKind;
  readonly reference?: string | null;
  readonly sha256?: string | null;
  readonly witness?: string | null;
}

/**
 * A legal officer records what the person, told of the rights of VCCR Art. 36 in a language understood, chooses towards a
 * State. A fear of that State ends its access in the same transaction: claim, request and handoff disappear for it, its
 * clocks pause, requests are held (I-14, rulings 14). A recorded fear stays until `withdrawAsylumFear`.
 */
export const recordConsularChoice = command<RecordConsularChoiceInput>('recordConsularChoice', { validate }, async (tx, viewer, input) => {
  const person = await tx.lock<Person>('person', input.personId);
  await assertSpoken(tx, person.id, input.informedLang, input.interpreter);
  const known = await tx.one<{ state: boolean } & Partial<ConsularRecord>>(
    `select o.is_state as state, r.* from origin_country o left join consular_record r on r.country = o.code and r.person_id = $1 where o.code = $2`,
    [person.id, input.country],
  );
  if (!known?.state) throw new BadUserInput([{ path: 'input.country', code: 'INVALID_VALUE', message: 'This is no code of a State.' }]);
  const fears = known.fearsState === true || input.fearsState === true;
  const newFear = fears && known.fearsState !== true;
  const stated = {
    choice: input.choice,
    informedAt: input.informedAt,
    informedLang: input.informedLang,
    interpreter: input.interpreter ?? null,
    fearsState: fears,
    ...proofOf(input, known.choice),
    ...(newFear ? { fearRecordedAt: tx.now, fearWithdrawnAt: null, fearWithdrawalProposedBy: null, fearWithdrawalConfirmedBy: null } : {}),
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  };
  const recordId = known.id ?? tx.newId('Part');
  if (known.id !== undefined && known.id !== null) {
    await tx.update(ConsularRecord, { ...known, id: known.id, version: known.version ?? 1 }, stated);
  } else {
    await tx.insert(ConsularRecord, { id: recordId, personId: person.id, country: input.country, ...stated, version: 1 });
  }
  await runConsularClocks(tx, person.id, recordId, { asked: input.choice === 'REQUESTED' && !fears && known.postNotifiedAt == null });
  if (newFear) await endAccess(tx, person.id, input.country);
  tx.record({
    subjectType: 'Detainee',
    subjectId: person.id,
    personId: person.id,
    audience: 'CUSTODIAL',
    action: 'recordConsularChoice',
    summary: 'A consular choice was recorded.',
    detail: { country: input.country },
  });
  return { kind: 'Person', id: person.id, version: person.version };
});

function validate({ informedAt, interpreter, choiceEvidence }: RecordConsularChoiceInput, now: Date): void {
  const faults = new InputFaults().requirePast('input.informedAt', informedAt, now).requireText('input.interpreter', interpreter);
  if (choiceEvidence != null) {
    const { kind, reference, sha256, witness } = choiceEvidence;
    faults.requireText('input.choiceEvidence.reference', reference).requireText('input.choiceEvidence.witness', witness);
    if (kind === 'WITNESSED' && witness == null)
      faults.add('input.choiceEvidence.witness', 'REQUIRED', 'Words are proven by whoever heard them.');
    if (kind !== 'WITNESSED' && reference == null)
      faults.add('input.choiceEvidence.reference', 'REQUIRED', 'A paper or a recording lies somewhere.');
    if (sha256 != null && reference == null) faults.add('input.choiceEvidence.sha256', 'CONFLICT', 'A digest is of a file that is named.');
  }
  faults.throwIfAny();
}

/** What proves the choice from now on: what is given, else what proved the same choice before. */
function proofOf(
  { choice, choiceEvidence }: RecordConsularChoiceInput,
  before: ConsularChoice | null | undefined,
): Partial<ConsularRecord> {
  if (choiceEvidence == null)
    return choice === before ? {} : { evidenceKind: null, evidenceRef: null, evidenceSha256: null, evidenceWitness: null };
  const { kind, reference, sha256, witness } = choiceEvidence;
  return {
    evidenceKind: kind,
    evidenceRef: reference ?? null,
    evidenceSha256: sha256 ?? null,
    evidenceWitness: witness ?? null,
  };
}

/** The person was told of its rights once every foreign State of its claims has a record; a post that is asked for is told in 72 hours. */
async function runConsularClocks(tx: Tx, personId: string, recordId: string, { asked }: { readonly asked: boolean }): Promise<void> {
  const untold = await tx.one(
    `select 1 as found from nationality_claim c where c.person_id = $1 and c.country not in ('XXX', 'XXA', $2)
       and not exists (select from consular_record r where r.person_id = c.person_id and r.country = c.country)`,
    [personId, await custodialState(tx)],
  );
  await endClocks(tx, [personId, recordId], {
    met: untold ? [] : ['CONSULAR_INFORMATION'],
    stopped: asked ? [] : ['CONSULAR_NOTICE'],
  });
  if (asked) await startClocks(tx, [{ kind: 'CONSULAR_NOTICE', subjectId: recordId, personId, country: null }]);
}

async function endAccess(tx: Tx, personId: string, country: string): Promise<void> {
  await tx.query('delete from person_access where person_id = $1 and country = $2', [personId, country]);
  await tx.query(
    `update clock set status = 'PAUSED', paused_at = $3, version = version + 1 where person_id = $1 and country = $2 and status = 'RUNNING'`,
    [personId, country, tx.now],
  );
  await holdRequestsForFear(tx, personId, country);
}
