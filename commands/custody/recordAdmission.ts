import { BadUserInput } from '../../domain/errors';
import { AdmissionRecord } from '../../entities/custody/AdmissionRecord';
import { command } from '../command';
import { InputFaults } from '../input';
import { lockDetainee, type RegisterInput, recordedInRegister } from './registerOfPerson';

const ITEMS = ['injuries', 'propertyInventory', 'familyMembers', 'nextOfKin'] as const;
type Item = (typeof ITEMS)[number];

/** Each in words; "none" is an answer too and is written as such. Left out: not noted yet. */
export interface RecordAdmissionInput extends RegisterInput, Readonly<Partial<Record<Item, string | null>>> {}

/**
 * Mandela Rule 7 (d)–(g). What is noted at admission, at once or item by item. What stands is not written over: it is corrected
 * by a correction, which keeps the old words.
 */
export const recordAdmission = command<RecordAdmissionInput>(
  'recordAdmission',
  {
    validate: (input) => {
      const faults = new InputFaults();
      const given = ITEMS.filter((item) => input[item] != null);
      if (given.length === 0) faults.add('input', 'REQUIRED', 'Name at least one item of the register.');
      for (const item of given) faults.requireText(`input.${item}`, input[item]);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await lockDetainee(tx, input);
    const known = await tx.one<AdmissionRecord>('select * from admission_record where person_id = $1', [person.id]);
    const taken = ITEMS.filter((item) => input[item] != null && known?.[item] != null);
    if (taken.length > 0) {
      throw new BadUserInput(
        taken.map((item) => ({ path: `input.${item}`, code: 'CONFLICT', message: 'This is recorded already: ask for a correction.' })),
      );
    }
    const stands = known && (await tx.opened('admission_record', known));
    const noted = {
      injuries: input.injuries ?? stands?.injuries ?? null,
      propertyInventory: input.propertyInventory ?? stands?.propertyInventory ?? null,
      familyMembers: input.familyMembers ?? stands?.familyMembers ?? null,
      nextOfKin: input.nextOfKin ?? stands?.nextOfKin ?? null,
    };
    if (known === undefined) {
      await tx.insert(AdmissionRecord, { personId: person.id, ...noted, recordedBy: viewer.accountId, recordedAt: tx.now });
    } else {
      const sealed = (column: string, text: string | null) => tx.sealed('admission_record', column, known, text);
      await tx.query(
        `update admission_record set injuries = $2, property_inventory = $3, family_members = $4, next_of_kin = $5, recorded_by = $6, recorded_at = $7
         where person_id = $1`,
        [
          person.id,
          await sealed('injuries', noted.injuries),
          await sealed('property_inventory', noted.propertyInventory),
          await sealed('family_members', noted.familyMembers),
          await sealed('next_of_kin', noted.nextOfKin),
          viewer.accountId,
          tx.now,
        ],
      );
    }
    return recordedInRegister(tx, person, 'recordAdmission', 'What was noted at admission was recorded.');
  },
);
