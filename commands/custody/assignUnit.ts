import { isUnit, type UnitRuleName, unitRules } from '../../domain/custody/units';
import { BadUserInput, GuardFailed } from '../../domain/errors';
import { earlierOf } from '../../domain/reference/instant';
import { UnitStay } from '../../entities/custody/UnitStay';
import { command } from '../command';
import { InputFaults } from '../input';
import { settleApart } from './moveApart';
import { lockDetainee, type RegisterInput, recordedInRegister } from './registerOfPerson';

export interface AssignUnitInput extends RegisterInput {
  /** Name of a block or corridor: capitals, digits, `-` and `/`. */
  readonly unit: string;
  /** Left out, now. */
  readonly since?: Date | null;
}

/** Mandela Rules 11, 112. In which unit of the place the person is from now on: with nobody from whom it has to be apart. */
export const assignUnit = command<AssignUnitInput>(
  'assignUnit',
  {
    validate: ({ unit, since }, now) => {
      const faults = new InputFaults().requirePast('input.since', since, now);
      if (!isUnit(unit)) faults.add('input.unit', 'INVALID_VALUE', 'A unit is named by capitals and digits, such as B-2.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await lockDetainee(tx, input);
    const stay = await tx.one<{ id: string; facilityId: string; admittedAt: Date; unitSince: Date | null; unit: string | null }>(
      `select e.id, e.facility_id, e.admitted_at, u.since as unit_since, u.unit
       from custody_episode e left join unit_stay u on u.episode_id = e.id and u.until is null where e.person_id = $1 and e.ended_at is null`,
      [person.id],
    );
    if (!stay) throw new GuardFailed([{ rule: 'I-02', message: 'The person is not in custody.', gate: null }]);
    const since = earlierOf(input.since ?? tx.now, tx.now);
    if (since < (stay.unitSince ?? stay.admittedAt))
      throw new BadUserInput([
        { path: 'input.since', code: 'DATE_ORDER', message: 'This lies before what is on record of where the person is.' },
      ]);
    if (stay.unit === input.unit)
      throw new BadUserInput([{ path: 'input.unit', code: 'CONFLICT', message: 'The person is in this unit by the register.' }]);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('unit ' || $1::text || ' ' || $2, 0))`, [stay.facilityId, input.unit]);
    const found = await tx.one<{ rules: UnitRuleName[] }>('select unit_conflicts($1, $2, $3) as rules', [
      person.id,
      stay.facilityId,
      input.unit,
    ]);
    const broken = found?.rules ?? [];
    if (broken.length > 0) throw new GuardFailed(broken.map((rule) => ({ rule, message: unitRules[rule].refusal, gate: null })));
    await tx.query('update unit_stay set until = $2 where episode_id = $1 and until is null', [stay.id, since]);
    await tx.insert(UnitStay, {
      id: tx.newId('Part'),
      personId: person.id,
      episodeId: stay.id,
      facilityId: stay.facilityId,
      unit: input.unit,
      since,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await settleApart(tx, [person.id]);
    return recordedInRegister(tx, person, 'assignUnit', 'The person was put in a unit of the place.', since);
  },
);
