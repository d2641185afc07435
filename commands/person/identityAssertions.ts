import type { Viewer } from '../../domain/access/viewer';
import { NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { type AssertedField, type IdentityAssertionVerb, identityAssertionLifecycle } from '../../domain/person/identityAssertionLifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';
import { IdentityAssertion } from '../../entities/person/IdentityAssertion';
import type { Person } from '../../entities/person/Person';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RecordIdentityAssertionInput extends CommandInput {
  readonly personId: string;
  readonly field: AssertedField;
  readonly value: string;
  readonly kind: AssertionKind;
  /** Who says it: a register, a body, a function. */
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: number;
  /** The document that says it. */
  readonly documentId?: string | null;
  readonly assertedAt: Date;
  /** When an assessment ends; a fact has no end (I-32). */
  readonly expiresAt?: Date | null;
}

/** What a source says of somebody stands beside what others say; the register stays as it is. */
export const recordIdentityAssertion = command<RecordIdentityAssertionInput>(
  'recordIdentityAssertion',
  { validate },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId);
    const documentId = input.documentId ?? null;
    if (documentId !== null) await assertDocumentOf(tx, person.id, documentId);
    const id = tx.newId('Part');
    await tx.insert(IdentityAssertion, {
      id,
      personId: person.id,
      field: input.field,
      value: input.value,
      kind: input.kind,
      source: input.source,
      reliability: input.reliability,
      credibility: input.credibility,
      documentId,
      assertedAt: input.assertedAt,
      expiresAt: input.expiresAt ?? null,
      status: 'PROPOSED',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    tell(tx, person.id, id, 'recordIdentityAssertion', null, 'PROPOSED', 'What a source says of the person was recorded.');
    return { kind: 'Part', id, version: 1 };
  },
);

function validate(input: RecordIdentityAssertionInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.value', input.value)
    .requireText('input.source', input.source)
    .requirePast('input.assertedAt', input.assertedAt, now);
  if (input.credibility < 1 || input.credibility > 6) faults.add('input.credibility', 'OUT_OF_RANGE', 'Credibility runs from 1 to 6.');
  if (input.kind === 'ASSESSMENT' && (input.expiresAt == null || input.expiresAt <= now))
    faults.add('input.expiresAt', 'REQUIRED', 'An assessment says until when it holds, in the future.');
  if (input.kind === 'FACT' && input.expiresAt != null) faults.add('input.expiresAt', 'CONFLICT', 'A fact has no end.');
  faults.throwIfAny();
}

async function assertDocumentOf(tx: Tx, personId: string, documentId: string): Promise<void> {
  const known =
    isId(documentId) && (await tx.one('select id from identity_document where id = $1 and person_id = $2', [documentId, personId]));
  if (!known) throw new NotFound();
}

export interface DecideIdentityAssertionInput extends CommandInput {
  readonly assertionId: string;
  readonly expectedVersion?: number | null;
  readonly reasons: string;
}

/** IA1. Another than who recorded it takes it for true; what was accepted of the same before stays, superseded. */
export const acceptIdentityAssertion = decision('acceptIdentityAssertion');
/** IA2. It is not taken for true; what was said stays on record. */
export const rejectIdentityAssertion = decision('rejectIdentityAssertion');

function decision(verb: IdentityAssertionVerb) {
  return command<DecideIdentityAssertionInput>(verb, { validate: ({ reasons }) => requireReasons(reasons) }, (tx, viewer, input) =>
    decide(tx, viewer, verb, input),
  );
}

async function decide(tx: Tx, viewer: Viewer, verb: IdentityAssertionVerb, input: DecideIdentityAssertionInput): Promise<Changed> {
  const assertion = await tx.lock<IdentityAssertion>('identity_assertion', input.assertionId, input.expectedVersion);
  const rule = assertStep(identityAssertionLifecycle, verb, assertion.status, assertion, viewer, tx.now);
  const { id, personId } = assertion;
  if (verb === 'acceptIdentityAssertion') await supersede(tx, assertion);
  const status = verb === 'acceptIdentityAssertion' ? 'ACCEPTED' : 'REJECTED';
  const version = await tx.update(IdentityAssertion, assertion, {
    status,
    decidedBy: viewer.accountId,
    decidedAt: tx.now,
    decisionReasons: input.reasons,
  });
  tell(tx, personId, id, verb, assertion.status, status, rule.event);
  return { kind: 'Part', id, version };
}

/** IA3. */
async function supersede(tx: Tx, { id, personId, field }: IdentityAssertion): Promise<void> {
  const [before] = await tx.query<{ id: string }>(
    `update identity_assertion set status = 'SUPERSEDED', superseded_by = $1, version = version + 1
     where person_id = $2 and field = $3 and status = 'ACCEPTED' returning id`,
    [id, personId, field],
  );
  if (!before) return;
  const { supersedeIdentityAssertion } = identityAssertionLifecycle.verbs;
  tell(tx, personId, before.id, 'supersedeIdentityAssertion', 'ACCEPTED', 'SUPERSEDED', supersedeIdentityAssertion.event, true);
}

function tell(
  tx: Tx,
  personId: string,
  assertionId: string,
  action: string,
  fromState: string | null,
  toState: string,
  summary: string,
  bySystem = false,
): void {
  tx.record({
    subjectType: 'Person',
    subjectId: personId,
    personId,
    audience: 'CUSTODIAL',
    action,
    fromState,
    toState,
    summary,
    detail: { assertionId },
    bySystem,
  });
}
