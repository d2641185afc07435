import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { NotFound } from '../../domain/errors';
import { assertOpening, opening } from '../../domain/repatriation/opening';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import type { Person } from '../../entities/person/Person';
import { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';

export interface OpenRepatriationRequestInput extends CommandInput {
  readonly personId: string;
  readonly destination: string;
  readonly route: RepatriationRoute;
  readonly formalChannelRef?: string | null;
}

interface Ground {
  readonly isState: boolean;
  readonly isCustodialState: boolean;
  readonly fearsDestination: boolean;
  readonly dataTransferBasis: DataTransferBasis;
}

/**
 * RQ1. The State's officer opens a request of its own; a legal officer invites a State, which thereby sees the person (the
 * disclosure is recorded, I-33); a child-protection officer brings a family's petition.
 */
export const openRepatriationRequest = command<OpenRepatriationRequestInput>(
  'openRepatriationRequest',
  { validate: (input) => new InputFaults().requireText('input.formalChannelRef', input.formalChannelRef).throwIfAny() },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const ground = await groundOf(tx, person.id, input.destination);
    assertOpening(
      { ...ground, country: input.destination, route: input.route, dataTransferBasisExists: ground.dataTransferBasis !== 'NONE' },
      viewer,
    );
    const { initiator, originSide } = opening(viewer);
    const invited = originSide === 'INVITED';
    const id = await draftRequest(tx, {
      personId: person.id,
      country: input.destination,
      route: input.route,
      initiator,
      formalChannelRef: input.formalChannelRef ?? null,
    });
    tx.record({
      subjectType: 'RepatriationRequest',
      subjectId: id,
      personId: person.id,
      audience: 'SHARED',
      country: input.destination,
      action: 'openRepatriationRequest',
      toState: 'DRAFT',
      summary: invited ? 'The State was invited to take the person back.' : 'A request was opened.',
    });
    return { kind: 'RepatriationRequest', id, version: 1 };
  },
);

export type Draft = Pick<RepatriationRequest, 'personId' | 'country' | 'route' | 'initiator' | 'formalChannelRef'> &
  Partial<Pick<RepatriationRequest, 'extraditionGround' | 'reinstates'>>;

/** The row, and the invitation where the custodial State began it. */
export async function draftRequest(tx: Tx, draft: Draft): Promise<string> {
  const id = tx.newId('RepatriationRequest');
  const ref = await tx.newRef();
  const invited = draft.initiator === 'CUSTODIAL_INVITATION';
  await tx.insert(RepatriationRequest, {
    ...draft,
    id,
    ref,
    openedBy: tx.viewer.accountId,
    state: 'DRAFT',
    originSide: invited ? 'INVITED' : 'NOT_APPROACHED',
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  if (invited) {
    const { dataTransferBasis: basis } = await groundOf(tx, draft.personId, draft.country);
    await inviteState(tx, { id, ref, personId: draft.personId, country: draft.country, basis });
  }
  return id;
}

async function groundOf(tx: Tx, personId: string, country: string): Promise<Ground> {
  const ground = await tx.one<Ground>(
    `select o.is_state, o.data_transfer_basis, o.code = (select value from setting where name = 'custodial_state') as is_custodial_state,
       exists (select from consular_record c where c.person_id = $1 and c.country = o.code and c.fears_state) as fears_destination
     from origin_country o where o.code = $2`,
    [personId, country],
  );
  if (!ground) throw new NotFound();
  return ground;
}

/** Visibility is a row; the disclosure that it makes is another; the State's time to answer runs. */
async function inviteState(
  tx: Tx,
  invitation: {
    readonly id: string;
    readonly ref: string;
    readonly personId: string;
    readonly country: string;
    readonly basis: DataTransferBasis;
  },
): Promise<void> {
  await tx.query(`insert into person_access (person_id, country, since, reason) values ($1, $2, $3, 'INVITATION') on conflict do nothing`, [
    invitation.personId,
    invitation.country,
    tx.now,
  ]);
  await recordDisclosures(tx, [
    {
      kind: 'INVITATION',
      personId: invitation.personId,
      country: invitation.country,
      recipient: `Central authority of ${invitation.country}`,
      ofState: invitation.basis,
      items: `Case file slice of request ${invitation.ref}`,
      subjectId: invitation.id,
    },
  ]);
  await runClocksOfVerb(tx, invitation, 'openRepatriationRequest', { starts: ['ANSWER_INVITATION'] });
}
