import { BadUserInput, GuardFailed } from '../../domain/errors';
import { ageOn, type PartialDate, partialDate } from '../../domain/person/partialDate';
import { isId } from '../../domain/reference/nodeId';
import { Charge } from '../../entities/proceeding/Charge';
import { command } from '../command';
import { InputFaults } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface RecordChargeInput extends ProceedingInput {
  readonly offence: string;
  /** ICCS family, such as 09 or 11. */
  readonly offenceFamily?: string | null;
  readonly article: string;
  /** The law in force at the act (ICCPR Art. 15). */
  readonly lawInForce: string;
  readonly actPeriod: string;
  readonly actPlace?: string | null;
  readonly deathPossible: boolean;
  readonly evidenceIds?: readonly string[] | null;
}

/** LP3. A prosecutor lays a charge: age, counsel, ne bis in idem and usable evidence are asked first. The hold reopens (rulings 16). */
export const recordCharge = command<RecordChargeInput>(
  'recordCharge',
  {
    validate: (input, now) => {
      const faults = new InputFaults();
      for (const name of ['offence', 'article', 'lawInForce'] as const) faults.requireText(`input.${name}`, input[name]);
      const period = partialDate(input.actPeriod);
      if (!period?.earliest || !period.latest)
        faults.add('input.actPeriod', 'UNPARSABLE_DATE', 'The period of the act needs a beginning and an end.');
      else if (period.earliest > now.toISOString().slice(0, 10))
        faults.add('input.actPeriod', 'DATE_IN_FUTURE', 'This lies in the future.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const evidenceIds = [...new Set(input.evidenceIds ?? [])];
    const step = await proceedingStep(tx, viewer, 'recordCharge', input, ({ personId }) => itemsOf(tx, personId, evidenceIds));
    const { proceeding } = step;
    const period = partialDate(input.actPeriod) as PartialDate;
    const birth = await tx.one<{ birth: string | null }>('select birth from person where id = $1', [proceeding.personId]);
    const known = birth?.birth ? partialDate(birth.birth) : null;
    await tx.insert(Charge, {
      id: tx.newId('Part'),
      proceedingId: proceeding.id,
      personId: proceeding.personId,
      offence: input.offence,
      offenceFamily: input.offenceFamily ?? null,
      article: input.article,
      lawInForce: input.lawInForce,
      actPeriod: period.edtf,
      actEarliest: period.earliest ?? '',
      actLatest: period.latest ?? '',
      actPlace: input.actPlace ?? null,
      ageAtActMin: known && period.earliest ? ageOn(known, period.earliest).min : null,
      ageAtActMax: known && period.latest ? ageOn(known, period.latest).max : null,
      deathPossible: input.deathPossible,
      evidenceIds,
      status: 'LAID',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await refuseBelowMinimumAge(tx, proceeding.id);
    await reopenJudicialHold(tx, proceeding.personId, 'A charge was laid.');
    return advanced(tx, step, 'CHARGED');
  },
);

/** The charge itself may put the act earlier than all that was known: the age is asked again, with it (rulings 13). */
async function refuseBelowMinimumAge(tx: Tx, proceedingId: string): Promise<void> {
  const facts = await tx.one<{ belowMinimumAge: boolean }>(
    'select below_minimum_age from guard_facts_proceeding where proceeding_id = $1',
    [proceedingId],
  );
  if (facts?.belowMinimumAge) {
    throw new GuardFailed([
      { rule: 'I-08', message: 'The person may have been below the effective minimum age at this act: no charge is put.', gate: null },
    ]);
  }
}

/** @throws BadUserInput where an item is not one of this person's. */
async function itemsOf(tx: Tx, personId: string, ids: readonly string[]): Promise<{ items: number; unusableItems: number }> {
  if (ids.length === 0) return { items: 0, unusableItems: 0 };
  const rows = ids.every(isId)
    ? await tx.query<{ usable: boolean }>(
        `select legality <> 'EXCLUDED' and not cat15 and status <> 'EXCLUDED' as usable from evidence_item where id = any($1::uuid[]) and person_id = $2`,
        [ids, personId],
      )
    : [];
  if (rows.length !== ids.length)
    throw new BadUserInput([
      { path: 'input.evidenceIds', code: 'INVALID_VALUE', message: 'One of these is no item of evidence of this person.' },
    ]);
  return { items: rows.length, unusableItems: rows.filter(({ usable }) => !usable).length };
}
