import { BadUserInput, GuardFailed } from '../../domain/errors';
import type { CareArrangement, FamilyTraceResult, RelationshipProof, TracedRelation } from '../../domain/family/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { FamilyTrace } from '../../entities/family/FamilyTrace';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { type ChildCaseInput, childCaseCommand } from './childCaseStep';
import { linkPersons } from './recordRelationship';

export interface OpenFamilyTraceInput extends ChildCaseInput {
  /** What the relative is to the child. */
  readonly relation: TracedRelation;
  /** Who, and what the child or others know: names, places, when last together; class 4. */
  readonly described: string;
}

/** CH4. One relative who is looked for (CRC Art. 9, 22(2); Geneva Convention IV Art. 26). */
export const openFamilyTrace = childCaseCommand<OpenFamilyTraceInput>(
  'openFamilyTrace',
  ({ described }) => new InputFaults().requireText('input.described', described).throwIfAny(),
  async ({ relation, described }, { tx, viewer, childCase }) => {
    await tx.insert(FamilyTrace, {
      id: tx.newId('Part'),
      childCaseId: childCase.id,
      personId: childCase.personId,
      relation,
      described,
      status: 'OPEN',
      openedBy: viewer.accountId,
      openedAt: tx.now,
      version: 1,
    });
    return { to: 'UNCHANGED' };
  },
);

export interface RecordFamilyTraceResultInput extends ChildCaseInput {
  readonly traceId: string;
  readonly result: FamilyTraceResult;
  /** Of FOUND: somebody of the register. */
  readonly foundPersonId?: string | null;
  /** Of FOUND: where, in words; needed where the register does not know the relative; class 4. */
  readonly foundWhere?: string | null;
  /** Of FOUND: what shows that it is the relative. */
  readonly proof?: RelationshipProof | null;
}

/** CH4. What was found. A relative whom the register knows is linked to the child from both sides, with the proof. */
export const recordFamilyTraceResult = childCaseCommand<RecordFamilyTraceResultInput>(
  'recordFamilyTraceResult',
  ({ result, foundPersonId, foundWhere, proof }) => {
    const faults = new InputFaults().requireText('input.foundWhere', foundWhere);
    const found = result === 'FOUND';
    if (found && foundPersonId == null && foundWhere == null) faults.add('input.foundWhere', 'REQUIRED', 'Say who was found, or where.');
    if (found && proof == null) faults.add('input.proof', 'REQUIRED', 'Say what shows that it is the relative.');
    if (!found && (foundPersonId != null || foundWhere != null || proof != null))
      faults.add('input.result', 'CONFLICT', 'Only a relative who was found is somewhere.');
    faults.throwIfAny();
  },
  async (input, { tx, viewer, childCase }) => {
    const trace = await traceOf(tx, childCase.id, input.traceId);
    if (trace.status !== 'OPEN')
      throw new GuardFailed([{ rule: 'CH4', message: 'What was found is on record already: open another search.', gate: null }]);
    const foundPersonId = input.foundPersonId ?? null;
    if (foundPersonId !== null) {
      await assertKnown(tx, foundPersonId, childCase.personId);
      await linkPersons(tx, childCase.personId, foundPersonId, trace.relation, input.proof ?? 'STATED');
    }
    await tx.update(FamilyTrace, trace, {
      status: input.result,
      foundPersonId,
      foundWhere: input.foundWhere ?? null,
      proof: input.proof ?? null,
      answeredBy: viewer.accountId,
      answeredAt: tx.now,
    });
    return { to: 'UNCHANGED' };
  },
);

export interface RecordReunificationInput extends ChildCaseInput {
  /** The search that found whom the child lives with now. */
  readonly traceId: string;
  readonly reunifiedAt: Date;
}

/** CH4. The child lives with its family again: neither alone nor apart, while its case goes on. */
export const recordReunification = childCaseCommand<RecordReunificationInput>(
  'recordReunification',
  ({ reunifiedAt }, now) => new InputFaults().requirePast('input.reunifiedAt', reunifiedAt, now).throwIfAny(),
  async ({ traceId, reunifiedAt }, { tx, childCase }) => {
    const trace = await traceOf(tx, childCase.id, traceId);
    if (trace.status !== 'FOUND' || trace.reunifiedAt !== null)
      throw new GuardFailed([
        { rule: 'CH4', message: 'This search found nobody, or the child lives with the relative already.', gate: null },
      ]);
    // Words alone give no child to an adult (ICPPED Art. 25): a proof does, or the panel that found it best.
    const decided = childCase.decidedAt !== null && !childCase.separatesFromParent;
    if (trace.proof === 'STATED' && !decided)
      throw new GuardFailed([
        {
          rule: 'CH4',
          message: 'That they are a family is said and not shown: prove it by a document or DNA, or let the panel decide.',
          gate: null,
        },
      ]);
    await tx.update(FamilyTrace, trace, { reunifiedAt });
    const careArrangement: CareArrangement = trace.relation === 'PARENT' ? 'PARENT' : 'RELATIVE';
    const alone = trace.relation === 'PARENT' || trace.relation === 'GUARDIAN';
    return {
      to: 'UNCHANGED',
      brings: { careArrangement, unaccompanied: false, separated: !alone, separationCause: alone ? null : childCase.separationCause },
    };
  },
);

async function traceOf(tx: Tx, childCaseId: string, traceId: string): Promise<FamilyTrace> {
  const found = isId(traceId)
    ? await tx.one<FamilyTrace>('select * from family_trace where id = $1 and child_case_id = $2', [traceId, childCaseId])
    : undefined;
  if (!found) throw new BadUserInput([{ path: 'input.traceId', code: 'INVALID_VALUE', message: 'The case has no such search.' }]);
  return found;
}

async function assertKnown(tx: Tx, personId: string, childId: string): Promise<void> {
  const known = isId(personId) && personId !== childId && (await tx.one('select 1 as found from person where id = $1', [personId]));
  if (!known)
    throw new BadUserInput([{ path: 'input.foundPersonId', code: 'INVALID_VALUE', message: 'No other such person is in the register.' }]);
}
