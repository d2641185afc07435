import { BadUserInput, NotFound } from '../../domain/errors';
import { checklistOf } from '../../domain/handoff/checklist';
import { competenceOfRoute } from '../../domain/handoff/competence';
import { fitPerson, toAnotherState } from '../../domain/handoff/guards';
import { withDefaultLimitations } from '../../domain/handoff/lifecycle';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { ProsecutionHandoff } from '../../entities/handoff/ProsecutionHandoff';
import { Person } from '../../entities/person/Person';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import { assertGuards, handoffFacts } from './handoffStep';

export interface OpenHandoffInput extends CommandInput {
  readonly personId: string;
  readonly receivingCountry: string;
  readonly receivingAuthority: string;
  /** The sending authority; left out, the organisation of whoever opens the handoff. */
  readonly from?: string | null;
  readonly route: RepatriationRoute;
  readonly requestId?: string | null;
  readonly proceedingId?: string | null;
  readonly statementOfFacts?: string | null;
  readonly useLimitations?: readonly string[] | null;
  readonly checklist?: readonly string[] | null;
}

/** HO1. A prosecutor opens a handoff; the person's track becomes PROSECUTION_HANDOFF (rulings 18). A child is never handed to a prosecutor. */
export const openHandoff = command<OpenHandoffInput>(
  'openHandoff',
  {
    validate: (input) =>
      new InputFaults()
        .requireText('input.receivingAuthority', input.receivingAuthority)
        .requireText('input.from', input.from)
        .requireText('input.statementOfFacts', input.statementOfFacts)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const known = await tx.one<{ country: boolean; request: boolean; proceeding: boolean; organisation: string }>(
      `select exists (select from origin_country where code = $2) as country,
         $3::text is null or exists (select from repatriation_request where id::text = $3 and person_id = $1) as request,
         $4::text is null or exists (select from proceeding where id::text = $4 and person_id = $1) as proceeding,
         (select organisation from account where id = $5) as organisation`,
      [person.id, input.receivingCountry, input.requestId ?? null, input.proceedingId ?? null, viewer.accountId],
    );
    if (!known?.country)
      throw new BadUserInput([{ path: 'input.receivingCountry', code: 'INVALID_VALUE', message: 'This is no code of a State.' }]);
    if (!known.request || !known.proceeding) throw new NotFound();
    const id = tx.newId('ProsecutionHandoff');
    await tx.insert(ProsecutionHandoff, {
      id,
      ref: await tx.newRef(),
      personId: person.id,
      requestId: input.requestId ?? null,
      proceedingId: input.proceedingId ?? null,
      country: input.receivingCountry,
      sendingAuthority: input.from ?? known.organisation,
      receivingAuthority: input.receivingAuthority,
      receiverCompetence: competenceOfRoute[input.route],
      route: input.route,
      state: 'DRAFT',
      statementOfFacts: input.statementOfFacts ?? null,
      checklist: checklistOf(input.route, input.checklist ?? []) as object,
      useLimitations: withDefaultLimitations(input.useLimitations),
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    assertGuards([...fitPerson, toAnotherState], await handoffFacts(tx, id), viewer, tx.now);
    await tx.update(Person, person, { track: 'PROSECUTION_HANDOFF' });
    tx.record({
      subjectType: 'ProsecutionHandoff',
      subjectId: id,
      personId: person.id,
      audience: 'CUSTODIAL',
      action: 'openHandoff',
      toState: 'DRAFT',
      summary: 'A handoff to a prosecutor was opened.',
    });
    return { kind: 'ProsecutionHandoff', id, version: 1 };
  },
);
