import { renewalDue } from '../../domain/custody/orderOfDetention';
import { DetentionOrder } from '../../entities/custody/DetentionOrder';
import { endClocks, startClocks } from '../clock/clocks';
import { command } from '../command';
import { InputFaults } from '../input';
import { lockDetainee, type RegisterInput, recordedInRegister } from './registerOfPerson';

export interface RecordDetentionOrderInput extends RegisterInput {
  readonly orderingAuthority: string;
  readonly legalBasis: string;
  readonly grounds: string;
  readonly issuedAt: Date;
  /** Null: the order names no end. */
  readonly validUntil?: Date | null;
  /** When the person was told the reasons, and in which language; both or neither. */
  readonly reasonsToldAt?: Date | null;
  readonly reasonsToldLang?: string | null;
  /** Where the paper lies, and the digest of its file. */
  readonly documentRef?: string | null;
  readonly documentSha256?: string | null;
}

/**
 * Mandela Rule 7 (b), ICPPED Art. 17(3)(c). The order under which a person is held, or the one that renews it. An order that
 * ends has a clock: it is renewed or the person leaves custody (Iraq CPC Art. 109).
 */
export const recordDetentionOrder = command<RecordDetentionOrderInput>('recordDetentionOrder', { validate }, async (tx, viewer, input) => {
  const person = await lockDetainee(tx, input);
  const { orderingAuthority, legalBasis, grounds, issuedAt } = input;
  const validUntil = input.validUntil ?? null;
  const reasonsToldAt = input.reasonsToldAt ?? null;
  await tx.insert(DetentionOrder, {
    id: tx.newId('Part'),
    personId: person.id,
    orderingAuthority,
    legalBasis,
    grounds,
    issuedAt,
    validUntil,
    reasonsToldAt,
    reasonsToldLang: input.reasonsToldLang ?? null,
    documentRef: input.documentRef ?? null,
    documentSha256: input.documentSha256 ?? null,
    recordedBy: viewer.accountId,
    recordedAt: tx.now,
  });
  // An earlier order that is recorded late was renewed by the one that is on record.
  const renewed = await tx.one('select from detention_order where person_id = $1 and issued_at > $2 limit 1', [person.id, issuedAt]);
  await endClocks(tx, [person.id], {
    met: [...(renewed ? [] : (['ORDER_RENEWAL'] as const)), ...(reasonsToldAt === null ? [] : (['REASONS_TOLD'] as const))],
  });
  // After a final judgment the sentence carries the detention: no judge renews it.
  if (!renewed && person.legalStatus !== 'CONVICTED_FINAL') {
    const dueAt = renewalDue(issuedAt, validUntil);
    await startClocks(tx, [{ kind: 'ORDER_RENEWAL', subjectId: person.id, personId: person.id, country: null, start: issuedAt, dueAt }]);
  }
  return recordedInRegister(tx, person, 'recordDetentionOrder', 'An order of detention was recorded.');
});

function validate(input: RecordDetentionOrderInput, now: Date): void {
  const faults = new InputFaults()
    .requireText('input.orderingAuthority', input.orderingAuthority)
    .requireText('input.legalBasis', input.legalBasis)
    .requireText('input.grounds', input.grounds)
    .requireText('input.documentRef', input.documentRef)
    .requirePast('input.issuedAt', input.issuedAt, now);
  if (input.documentSha256 != null && input.documentRef == null)
    faults.add('input.documentSha256', 'CONFLICT', 'A digest is of a paper that is named.');
  if (input.validUntil != null && input.validUntil <= input.issuedAt)
    faults.add('input.validUntil', 'DATE_ORDER', 'The order would end before it was issued.');
  if (input.reasonsToldAt != null) faults.requirePast('input.reasonsToldAt', input.reasonsToldAt, now);
  if ((input.reasonsToldAt == null) !== (input.reasonsToldLang == null))
    faults.add('input.reasonsToldLang', 'CONFLICT', 'Say when the reasons were told and in which language, or neither.');
  faults.throwIfAny();
}
