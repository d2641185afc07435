import { relationshipKindOf, relationshipKinds } from '../../domain/family/vocabulary';
import { partialDate } from '../../domain/person/partialDate';
import type { Sex } from '../../domain/person/vocabulary';
import { type CommandInput, command } from '../command';
import { linkPersons } from '../family/recordRelationship';
import { InputFaults } from '../input';
import { insertPersons } from './insertPersons';
import { checkName, type NameInput } from './nameInput';
import { facilityIdOf } from './registerDetainee';

export interface RegisterProtectedResidentInput extends CommandInput {
  readonly names: readonly NameInput[];
  readonly sex: Sex;
  readonly birth?: string | null;
  readonly birthPlace?: string | null;
  readonly residenceCode: string;
  /** A relative on record, and what it is to the person: such as MOTHER, SIBLING, GUARDIAN. */
  readonly relatedPersonId?: string | null;
  readonly relationshipKind?: string | null;
}

/** A child-protection officer registers a woman or child of a camp: protected, never a detainee (domain C.1). */
export const registerProtectedResident = command<RegisterProtectedResidentInput>(
  'registerProtectedResident',
  {
    validate: (input) => {
      const faults = new InputFaults();
      if (input.names.length === 0) faults.add('input.names', 'REQUIRED', 'A name is needed in at least one script.');
      for (const [at, name] of input.names.entries()) checkName(faults, `input.names.${at}`, name);
      if (input.birth != null && !partialDate(input.birth))
        faults.add('input.birth', 'UNPARSABLE_DATE', 'This is no date of birth in EDTF.');
      if ((input.relatedPersonId == null) !== (input.relationshipKind == null))
        faults.add('input.relationshipKind', 'CONFLICT', 'A relative and the kind of relationship come together.');
      if (input.relationshipKind != null && relationshipKindOf(input.relationshipKind) === null)
        faults.add(
          'input.relationshipKind',
          'INVALID_VALUE',
          `Say what the relative is: one of ${relationshipKinds.join(', ')}, or MOTHER and the like.`,
        );
      faults.throwIfAny();
    },
  },
  async (tx, _viewer, input) => {
    if (input.relatedPersonId) await tx.lock('person', input.relatedPersonId);
    await tx.enterSystemScope();
    const [person] = await insertPersons(
      tx,
      [
        {
          kind: 'PROTECTED_RESIDENT',
          names: input.names,
          sex: input.sex,
          birth: input.birth == null ? null : partialDate(input.birth),
          birthPlace: input.birthPlace ?? null,
          identifiers: [],
          claims: [],
          custody: null,
          order: null,
          residenceFacilityId: await facilityIdOf(tx, input.residenceCode, 'input.residenceCode'),
          source: null,
        },
      ],
      'registerProtectedResident',
    );
    const id = person?.id ?? '';
    const kind = relationshipKindOf(input.relationshipKind ?? '');
    if (input.relatedPersonId && kind) await linkPersons(tx, id, input.relatedPersonId, kind, 'STATED');
    return { kind: 'Person', id, version: 1 };
  },
);
