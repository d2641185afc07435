import { BadUserInput, Forbidden, FourEyesRequired, NotFound } from '../../domain/errors';
import { type HandlingCode, type HandlingSubject, handlingRule } from '../../domain/privacy/handlingCodes';
import { isId, kindOf } from '../../domain/reference/nodeId';
import { HandlingMark } from '../../entities/privacy/HandlingMark';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { CaseRow, Tx } from '../Tx';

export interface SetHandlingCodeInput extends CommandInput {
  /** A person, an item of evidence, or a document of a request. */
  readonly subjectId: string;
  readonly code: HandlingCode;
  readonly reasons: string;
}
export interface LiftHandlingCodeInput extends CommandInput {
  readonly markId: string;
  readonly expectedVersion?: number | null;
  readonly reasons: string;
}

const reasoned = { validate: ({ reasons }: { readonly reasons: string }) => requireReasons(reasons) };

const TABLES = { PERSON: 'person', EVIDENCE: 'evidence_item', DOCUMENT: 'request_document' } as const satisfies Record<
  HandlingSubject,
  string
>;

/** HC1. From now on the code goes before what any role may read, and before a handoff (domain D.3.9). */
export const setHandlingCode = command<SetHandlingCodeInput>('setHandlingCode', reasoned, async (tx, viewer, input) => {
  const rule = handlingRule(input.code);
  if (!rule.setBy.includes(viewer.role)) throw new Forbidden(`The role ${viewer.role} does not set ${input.code}.`);
  const subjectKind = kindOfSubject(input.subjectId);
  if (!rule.on.includes(subjectKind)) {
    const message = 'This code is for items of evidence and documents: a record is not closed to who holds the person.';
    throw new BadUserInput([{ path: 'input.code', code: 'INVALID_VALUE', message }]);
  }
  const subject = await tx.lock<CaseRow & { readonly personId?: string; readonly handling: readonly string[] }>(
    TABLES[subjectKind],
    input.subjectId,
  );
  if (subject.handling.includes(input.code)) {
    throw new BadUserInput([{ path: 'input.code', code: 'CONFLICT', message: 'It carries this code already.' }]);
  }
  const mark = { id: tx.newId('Part'), personId: subject.personId ?? subject.id, subjectId: subject.id, subjectKind, code: input.code };
  await tx.insert(HandlingMark, { ...mark, reasons: input.reasons, setBy: viewer.accountId, setAt: tx.now, version: 1 });
  await tx.query(`update ${TABLES[subjectKind]} set handling = array_append(handling, $2) where id = $1`, [subject.id, input.code]);
  return told(tx, mark, 'setHandlingCode', 'A handling code was set.', 1);
});

/** HC1 by the platform: from now on the record of a child is closed to the prosecution (domain C.9). Once; an adult's is not. The caller holds the person's lock. */
export async function protectRecordOfChild(tx: Tx, personId: string, reasons: string): Promise<void> {
  await tx.enterSystemScope();
  const child = await tx.one(
    `update person p set handling = array_append(p.handling, 'CHILD_PROTECTED') where p.id = $1 and counts_as_child(p) and not 'CHILD_PROTECTED' = any(p.handling)
     returning p.id`,
    [personId],
  );
  if (!child) return;
  const mark = { id: tx.newId('Part'), personId, subjectId: personId, subjectKind: 'PERSON' as const, code: 'CHILD_PROTECTED' as const };
  await tx.insert(HandlingMark, { ...mark, reasons, setBy: tx.viewer.accountId, setAt: tx.now, version: 1 });
  told(tx, mark, 'setHandlingCode', 'A handling code was set.', 1);
}

/** HC2. By the data-protection officer, never by who set it. */
export const liftHandlingCode = command<LiftHandlingCodeInput>('liftHandlingCode', reasoned, async (tx, viewer, input) => {
  const mark = await tx.lock<HandlingMark>('handling_mark', input.markId, input.expectedVersion);
  if (mark.liftedAt !== null)
    throw new BadUserInput([{ path: 'input.markId', code: 'CONFLICT', message: 'This code was lifted already.' }]);
  if (mark.setBy === viewer.accountId) {
    throw new FourEyesRequired([{ rule: 'FOUR_EYES', message: 'Whoever set a code does not lift it.', gate: null }]);
  }
  const version = await tx.update(HandlingMark, mark, { liftedBy: viewer.accountId, liftedAt: tx.now, liftReasons: input.reasons });
  await tx.query(`update ${TABLES[mark.subjectKind]} set handling = array_remove(handling, $2) where id = $1`, [mark.subjectId, mark.code]);
  return told(tx, mark, 'liftHandlingCode', 'A handling code was lifted.', version);
});

function kindOfSubject(id: string): HandlingSubject {
  if (!isId(id)) throw new NotFound();
  const kind = kindOf(id);
  if (kind === 'Person') return 'PERSON';
  return kind === 'EvidenceItem' ? 'EVIDENCE' : 'DOCUMENT';
}

function told(
  tx: Tx,
  { id, personId, code }: Pick<HandlingMark, 'id' | 'personId' | 'code'>,
  action: string,
  summary: string,
  version: number,
): Changed {
  tx.record({ subjectType: 'Person', subjectId: personId, personId, audience: 'CUSTODIAL', action, summary, detail: { markId: id, code } });
  return { kind: 'Part', id, version };
}
