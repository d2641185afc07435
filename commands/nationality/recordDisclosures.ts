import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { GuardFailed } from '../../domain/errors';
import { basisOf, disclosures } from '../../domain/nationality/disclosures';
import type { DisclosureKind } from '../../domain/nationality/vocabulary';
import { keptFromStates } from '../../domain/privacy/handlingCodes';
import { DataTransfer } from '../../entities/nationality/DataTransfer';
import type { Tx } from '../Tx';

export interface NewDisclosure {
  readonly kind: DisclosureKind;
  readonly personId: string;
  readonly country: string;
  readonly recipient: string;
  /** What the State's basis is. */
  readonly ofState: DataTransferBasis;
  readonly items: string;
  readonly subjectId: string;
  /** Why it was necessary in this case; left out, what the way of disclosure is for. */
  readonly justification?: string;
  /** When it went; left out, now. */
  readonly transferredAt?: Date;
}

/** As the audit names an authority of a State. */
export const recipientOf = (country: string, authority: string): string => `${country}: ${authority}`;

/** I-33. What goes to a State is on record with its basis, in the same transaction. @throws GuardFailed where there is no basis, or the record does not leave */
export async function recordDisclosures(tx: Tx, made: readonly NewDisclosure[]): Promise<void> {
  const kept = await tx.one(`select from person where id = any($1) and 'NO_ONWARD_TRANSFER' = any(handling) limit 1`, [
    made.map(({ personId }) => personId),
  ]);
  if (kept) throw new GuardFailed([keptFromStates]);
  for (const { country, recipient } of made) tx.discloses(recipientOf(country, recipient));
  await tx.insert(
    DataTransfer,
    made.map(({ kind, personId, country, recipient, ofState, items, subjectId, justification, transferredAt }) => {
      const basis = basisOf(kind, ofState);
      if (basis === null)
        throw new GuardFailed([{ rule: 'I-33', message: 'There is no legal basis for sending personal data to this State.', gate: null }]);
      return {
        id: tx.newId('Part'),
        kind,
        personId,
        country,
        recipientAuthority: recipient,
        basis,
        justification: justification ?? disclosures[kind].justification,
        items,
        subjectId,
        recordedBy: tx.viewer.accountId,
        transferredAt: transferredAt ?? tx.now,
      };
    }),
  );
}
