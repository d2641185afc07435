import { BadUserInput, GuardFailed } from '../../domain/errors';
import { isDay, type PartialDate, partialDate } from '../../domain/person/partialDate';
import { effectiveMinimumAge } from '../../domain/proceeding/minimumAge';
import { isOffenceFamily } from '../../domain/proceeding/offenceFamilies';
import { duration } from '../../domain/reference/duration';
import { isId } from '../../domain/reference/nodeId';
import { Charge } from '../../entities/proceeding/Charge';
import { command } from '../command';
import { InputFaults } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { alertOfSameActs } from './alertOfSameActs';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface RecordChargeInput extends ProceedingInput {
  readonly offence: string;
  /** ICCS family, such as 09 or 11. */
  readonly offenceFamily?: string | null;
  readonly article: string;
  /** The law in force at the act (ICCPR Art. 15). */
  readonly lawInForce: string;
  /** Since when that law is in force; where it is known, it is compared with the act. */
  readonly lawInForceSince?: string | null;
  readonly actPeriod: string;
  readonly actPlace?: string | null;
  /** Least and greatest term, ISO 8601; left out where the law names none. */
  readonly penaltyMin?: string | null;
  readonly penaltyMax?: string | null;
  readonly lifePossible?: boolean | null;
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
      if (input.offenceFamily != null && !isOffenceFamily(input.offenceFamily))
        faults.add(
          'input.offenceFamily',
          'INVALID_VALUE',
          'This is no code of the ICCS: two to six digits under one of its eleven sections.',
        );
      if (input.lawInForceSince != null && !isDay(input.lawInForceSince))
        faults.add('input.lawInForceSince', 'UNPARSABLE_DATE', 'Name the day on which the law came into force.');
      for (const name of ['penaltyMin', 'penaltyMax'] as const) {
        if (input[name] != null && duration(input[name]) === null)
          faults.add(`input.${name}`, 'INVALID_VALUE', 'A term is written as an ISO 8601 duration of years, months, weeks or days.');
      }
      faults.throwIfAny();
    },
    afterRefusal: alertOfSameActs,
  },
  async (tx, viewer, input) => {
    const evidenceIds = [...new Set(input.evidenceIds ?? [])];
    const seen = await itemsSeen(tx, evidenceIds);
    const period = partialDate(input.actPeriod) as PartialDate;
    const actEarliest = period.earliest ?? '';
    let age: AgeAtAct = { min: null, max: null };
    const step = await proceedingStep(tx, viewer, 'recordCharge', input, async ({ personId }) => {
      age = await ageAtAct(tx, personId, period);
      return {
        ...(await itemsOf(tx, personId, evidenceIds, seen)),
        actEarliest,
        lawInForceSince: input.lawInForceSince ?? null,
        offenceFamily: input.offenceFamily ?? null,
        deathPossible: input.deathPossible,
        youngestAtAct: age.min,
        secondChargeUnruled: await secondChargeUnruled(tx, personId, input.proceedingId, period),
      };
    });
    const { proceeding } = step;
    const minimumAge = effectiveMinimumAge(proceeding.forum, proceeding.minimumAge);
    // The charge itself may put the act earlier than all that was known: the age is asked again, with it (rulings 13).
    if (age.min !== null && age.min < minimumAge) throw new GuardFailed([TOO_YOUNG]);
    await tx.insert(Charge, {
      id: tx.newId('Part'),
      proceedingId: proceeding.id,
      personId: proceeding.personId,
      offence: input.offence,
      offenceFamily: input.offenceFamily ?? null,
      article: input.article,
      lawInForce: input.lawInForce,
      lawInForceSince: input.lawInForceSince ?? null,
      actPeriod: period.edtf,
      actEarliest,
      actLatest: period.latest ?? '',
      actPlace: input.actPlace ?? null,
      ageAtActMin: age.min,
      ageAtActMax: age.max,
      minimumAge,
      penaltyMin: input.penaltyMin ?? null,
      penaltyMax: input.penaltyMax ?? null,
      lifePossible: input.lifePossible ?? false,
      deathPossible: input.deathPossible,
      evidenceIds,
      status: 'LAID',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await reopenJudicialHold(tx, proceeding.personId, 'A charge was laid.');
    return advanced(tx, step, 'CHARGED');
  },
);

const TOO_YOUNG = {
  rule: 'I-08',
  message: 'The person may have been below the effective minimum age at this act: no charge is put.',
  gate: null,
};

interface AgeAtAct {
  readonly min: number | null;
  readonly max: number | null;
}

/** Youngest plausible age on the first day of the act, oldest on the last; a conventional 1 January proves the year at most (I-46). */
async function ageAtAct(tx: Tx, personId: string, { earliest, latest }: PartialDate): Promise<AgeAtAct> {
  const age = await tx.one<AgeAtAct>(
    `select extract(year from age($2::date, case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end))::int as min,
       extract(year from age($3::date, p.birth_earliest))::int as max
     from person p where p.id = $1`,
    [personId, earliest, latest],
  );
  return { min: age?.min ?? null, max: age?.max ?? null };
}

/** Asked of the acts that this charge names: charges in other cases of the person that no finding of this case rules on. */
async function secondChargeUnruled(tx: Tx, personId: string, proceedingId: string, { earliest, latest }: PartialDate): Promise<boolean> {
  const row = await tx.one<{ unruled: boolean }>('select second_charge_unruled($1, $2, $3::date, $4::date, false) as unruled', [
    proceedingId,
    personId,
    earliest,
    latest,
  ]);
  return row?.unruled ?? false;
}

/** Under the viewer: what a code of handling closes to the prosecutor supports no charge of theirs either. */
async function itemsSeen(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: string }>('select id from evidence_item where id = any($1::uuid[])', [ids.filter(isId)]);
  return rows.map(({ id }) => id);
}

/** What is flagged under CAT Art. 15 is found, to be refused by its rule (I-24). @throws BadUserInput where an item is not one of this person's. */
async function itemsOf(
  tx: Tx,
  personId: string,
  ids: readonly string[],
  seen: readonly string[],
): Promise<{ items: number; unusableItems: number }> {
  if (ids.length === 0) return { items: 0, unusableItems: 0 };
  const rows = ids.every(isId)
    ? await tx.query<{ usable: boolean }>(
        `select legality <> 'EXCLUDED' and not cat15 and status <> 'EXCLUDED' as usable from evidence_item where id = any($1::uuid[]) and person_id = $2
           and (cat15 or id = any($3::uuid[]))`,
        [ids, personId, seen],
      )
    : [];
  if (rows.length !== ids.length)
    throw new BadUserInput([
      { path: 'input.evidenceIds', code: 'INVALID_VALUE', message: 'One of these is no item of evidence of this person.' },
    ]);
  return { items: rows.length, unusableItems: rows.filter(({ usable }) => !usable).length };
}
