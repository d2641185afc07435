import { BadUserInput, NotFound } from '../../domain/errors';
import { type OrganisationKind, speaksForState } from '../../domain/operation/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { FocalPoint } from '../../entities/operation/FocalPoint';
import { Organisation } from '../../entities/operation/Organisation';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface RecordOrganisationInput extends CommandInput {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Of which State; needed for embassies and States of origin. */
  readonly country?: string | null;
}

/** An organisation that operations may join; named as the accounts of its people have it. */
export const recordOrganisation = command<RecordOrganisationInput>(
  'recordOrganisation',
  {
    validate: ({ name, kind, country }) => {
      const faults = new InputFaults().requireText('input.name', name);
      if (speaksForState(kind) && country == null) faults.add('input.country', 'REQUIRED', 'Say of which State.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    await tx.enterSystemScope();
    await assertNew(tx, input);
    const id = tx.newId('Part');
    await tx.insert(Organisation, {
      id,
      name: input.name.trim(),
      kind: input.kind,
      country: input.country ?? null,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    tellOfOrganisation(tx, id, 'recordOrganisation', 'An organisation was recorded.');
    return { kind: 'Part', id, version: 1 };
  },
);

/** One statement asks both: is the name free, is the code a State's. @throws BadUserInput */
async function assertNew(tx: Tx, { name, country }: RecordOrganisationInput): Promise<void> {
  const found = await tx.one<{ taken: boolean; known: boolean }>(
    `select exists (select from organisation where lower(name) = lower($1)) as taken,
       $2::text is null or exists (select from origin_country where code = $2 and is_state) as known`,
    [name.trim(), country ?? null],
  );
  const faults = new InputFaults();
  if (found?.taken) faults.add('input.name', 'ALREADY_KNOWN', 'An organisation of this name is on record.');
  if (!found?.known) faults.add('input.country', 'INVALID_VALUE', 'This is no code of a State.');
  faults.throwIfAny();
}

export interface RecordFocalPointInput extends CommandInput {
  readonly organisationId: string;
  readonly office: string;
  readonly function: string;
  /** An official address of the office; never a private one. */
  readonly channel: string;
}

/** By which office and function an organisation is reached. */
export const recordFocalPoint = command<RecordFocalPointInput>(
  'recordFocalPoint',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.office', input.office)
        .requireText('input.function', input.function)
        .requireText('input.channel', input.channel)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const organisation = await tx.lockRow<Organisation>('organisation', input.organisationId);
    await tx.insert(FocalPoint, {
      id: tx.newId('Part'),
      organisationId: organisation.id,
      office: input.office,
      function: input.function,
      channel: input.channel,
      activeFrom: tx.now,
      recordedBy: viewer.accountId,
    });
    const version = await tx.update(Organisation, organisation, {});
    tellOfOrganisation(tx, organisation.id, 'recordFocalPoint', 'A focal point was recorded.');
    return { kind: 'Part', id: organisation.id, version };
  },
);

export interface EndFocalPointInput extends CommandInput {
  readonly focalPointId: string;
}

/** The organisation is no longer reached this way; that it once was stays on record. */
export const endFocalPoint = command<EndFocalPointInput>('endFocalPoint', {}, async (tx, _viewer, input) => {
  const point = await tx.lockRow<FocalPoint>('focal_point', input.focalPointId);
  if (point.activeTo !== null) throw new NotFound();
  await tx.update(FocalPoint, point, { activeTo: tx.now });
  tellOfOrganisation(tx, point.organisationId, 'endFocalPoint', 'A focal point ended.');
  return { kind: 'Part', id: point.organisationId };
});

/** Organisations by id, in one statement; `paths` says where each stands in the input. @throws BadUserInput */
export async function organisationsNamed(tx: Tx, ids: readonly string[], path: (at: number) => string): Promise<Map<string, Organisation>> {
  const rows = await tx.query<Organisation>('select * from organisation where id = any($1::uuid[])', [ids.filter(isId)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  const faults = ids.flatMap((id, at) =>
    found.has(id) ? [] : [{ path: path(at), code: 'INVALID_VALUE', message: 'There is no organisation of this id.' }],
  );
  if (faults.length > 0) throw new BadUserInput(faults);
  return found;
}

function tellOfOrganisation(tx: Tx, id: string, action: string, summary: string): void {
  tx.record({ subjectType: 'Organisation', subjectId: id, personId: null, audience: 'CUSTODIAL', action, summary });
}
