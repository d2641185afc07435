import type { OperationKind } from '../../domain/operation/vocabulary';
import { Operation } from '../../entities/operation/Operation';
import { type CommandInput, command } from '../command';
import { dayOf } from '../country/stateNamed';
import { InputFaults } from '../input';
import { organisationsNamed } from './organisations';
import { join, type OperationParticipantInput, validateParticipant } from './participants';
import { addPlaces, type OperationPlaceInput } from './places';

export interface PlanOperationInput extends CommandInput {
  readonly kind: OperationKind;
  readonly name: string;
  readonly legalBasis: string;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly places?: readonly OperationPlaceInput[] | null;
  readonly participants?: readonly OperationParticipantInput[] | null;
}

/** C.3a. The decision authority plans an operation and commands it; its places and organisations may come with the plan or later. */
export const planOperation = command<PlanOperationInput>('planOperation', { validate }, async (tx, viewer, input) => {
  const participants = input.participants ?? [];
  const ids = participants.map(({ organisationId }) => organisationId);
  const organisations = await organisationsNamed(tx, ids, (at) => `input.participants[${at}].organisationId`);
  participants.forEach((participant, at) => {
    const organisation = organisations.get(participant.organisationId);
    if (organisation) validateParticipant(`input.participants[${at}]`, organisation.kind, participant);
  });
  const ref = await tx.newRef();
  const id = tx.newId('Operation');
  await tx.insert(Operation, {
    id,
    ref,
    kind: input.kind,
    name: input.name,
    status: 'PLANNED',
    legalBasis: input.legalBasis,
    startsOn: dayOf(input.startsOn),
    endsOn: dayOf(input.endsOn),
    commandedBy: viewer.accountId,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  await addPlaces(tx, id, input.places ?? [], (at) => `input.places[${at}].facilityCode`);
  await join(tx, id, participants);
  tx.record({
    subjectType: 'Operation',
    subjectId: id,
    personId: null,
    audience: 'CUSTODIAL',
    action: 'planOperation',
    toState: 'PLANNED',
    summary: 'An operation was planned.',
  });
  return { kind: 'Operation', id, version: 1 };
});

function validate({ name, legalBasis, startsOn, endsOn, participants }: PlanOperationInput): void {
  const faults = new InputFaults().requireText('input.name', name).requireText('input.legalBasis', legalBasis);
  if (endsOn < startsOn) faults.add('input.endsOn', 'DATE_ORDER', 'This lies before the start.');
  const seen = new Set<string>();
  (participants ?? []).forEach(({ organisationId, task }, at) => {
    faults.requireText(`input.participants[${at}].task`, task);
    if (seen.has(organisationId))
      faults.add(`input.participants[${at}].organisationId`, 'INVALID_VALUE', 'The organisation is named twice.');
    seen.add(organisationId);
  });
  faults.throwIfAny();
}
