import { BadUserInput } from '../../domain/errors';
import { partialDate } from '../../domain/person/partialDate';
import type { Sex } from '../../domain/person/vocabulary';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { insertPersons, type NewOrder } from './insertPersons';
import { checkName, type NameInput } from './nameInput';

export interface RegisterDetaineeInput extends CommandInput {
  readonly names: readonly NameInput[];
  readonly sex: Sex;
  readonly birth?: string | null;
  readonly birthPlace?: string | null;
  readonly identifiers?: readonly { readonly kind: string; readonly value: string; readonly issuer?: string | null }[] | null;
  readonly order?: NewOrder | null;
  readonly custody: {
    readonly facilityCode: string;
    readonly deprivedAt: Date;
    readonly deprivedPlace: string;
    readonly deprivingAuthority: string;
    readonly supervisingAuthority: string;
    readonly facilityAuthority: string;
    readonly admittedAt: Date;
  };
}

/**
 * ID1. The registrar admits a person: names, identifiers, custody with its four authorities, and the order. Without an order
 * the person is registered all the same and a NO_ORDER incident opened (I-04, rulings 21).
 */
export const registerDetainee = command<RegisterDetaineeInput>('registerDetainee', { validate }, async (tx, _viewer, input) => {
  await tx.enterSystemScope();
  const { facilityCode, ...custody } = input.custody;
  const facilityId = await facilityIdOf(tx, facilityCode, 'input.custody.facilityCode');
  const [person] = await insertPersons(
    tx,
    [
      {
        kind: 'DETAINEE',
        names: input.names,
        sex: input.sex,
        birth: input.birth == null ? null : partialDate(input.birth),
        birthPlace: input.birthPlace ?? null,
        identifiers: (input.identifiers ?? []).map(({ kind, value, issuer }) => ({ kind, value, issuer: issuer ?? null })),
        claims: [],
        custody: { ...custody, facilityId },
        order: input.order ?? null,
        residenceFacilityId: null,
        source: null,
      },
    ],
    'registerDetainee',
  );
  return { kind: 'Person', id: person?.id ?? '', version: 1 };
});

/** @throws BadUserInput where no facility has the code. */
export async function facilityIdOf(tx: Tx, code: string, path: string): Promise<string> {
  const facility = await tx.one<{ id: string }>('select id from facility where code = $1', [code]);
  if (!facility) throw new BadUserInput([{ path, code: 'UNKNOWN_FACILITY', message: 'No facility has this code.' }]);
  return facility.id;
}

function validate(input: RegisterDetaineeInput, now: Date): void {
  const faults = new InputFaults();
  const { custody, order } = input;
  if (input.names.length === 0) faults.add('input.names', 'REQUIRED', 'A name is needed in at least one script.');
  for (const [at, name] of input.names.entries()) checkName(faults, `input.names.${at}`, name);
  const birth = input.birth == null ? null : partialDate(input.birth);
  if (input.birth != null && !birth) faults.add('input.birth', 'UNPARSABLE_DATE', 'This is no date of birth in EDTF.');
  if (birth?.earliest && birth.earliest > now.toISOString().slice(0, 10))
    faults.add('input.birth', 'DATE_IN_FUTURE', 'This lies in the future.');
  for (const name of ['deprivedPlace', 'deprivingAuthority', 'supervisingAuthority', 'facilityAuthority'] as const)
    faults.requireText(`input.custody.${name}`, custody[name]);
  faults.requirePast('input.custody.deprivedAt', custody.deprivedAt, now).requirePast('input.custody.admittedAt', custody.admittedAt, now);
  if (custody.admittedAt < custody.deprivedAt)
    faults.add('input.custody.admittedAt', 'DATE_ORDER', 'The person was admitted before being deprived of liberty.');
  if (birth?.earliest && birth.earliest > custody.deprivedAt.toISOString().slice(0, 10))
    faults.add('input.custody.deprivedAt', 'DATE_ORDER', 'The person was deprived of liberty before birth.');
  if (order) {
    for (const name of ['orderingAuthority', 'legalBasis', 'grounds'] as const) faults.requireText(`input.order.${name}`, order[name]);
    faults.requirePast('input.order.issuedAt', order.issuedAt, now);
  }
  faults.throwIfAny();
}
