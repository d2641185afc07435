import type { DemarcheDirection, DemarcheKind } from '../../domain/country/vocabulary';
import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { Demarche } from '../../entities/country/Demarche';
import { startClocks } from '../clock/clocks';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { stateNamed, tellOfState } from './stateNamed';

export interface RecordDemarcheInput extends CommandInput {
  readonly country: string;
  readonly kind: DemarcheKind;
  /** Left out: to the State. From it: the custodial side owes the answer. */
  readonly direction?: DemarcheDirection | null;
  /** Class 1: what was asked, without names. */
  readonly subject: string;
  readonly sentAt: Date;
  readonly documentRef?: string | null;
  /** Requests to this State that it was about. */
  readonly requestIds?: readonly string[] | null;
}

/** A note, démarche, meeting or call, to a State or from it. It waits thirty days for its answer, of whoever owes it. */
export const recordDemarche = command<RecordDemarcheInput>(
  'recordDemarche',
  {
    validate: ({ subject, documentRef, sentAt }, now) =>
      new InputFaults()
        .requireText('input.subject', subject)
        .requireText('input.documentRef', documentRef)
        .requirePast('input.sentAt', sentAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const requests = await requestsOf(tx, input.country, input.requestIds ?? []);
    const country = await stateNamed(tx, input.country);
    const id = tx.newId('Part');
    const direction = input.direction ?? 'TO_STATE';
    await tx.insert(Demarche, {
      id,
      country: country.code,
      kind: input.kind,
      direction,
      subject: input.subject,
      documentRef: input.documentRef ?? null,
      status: 'SENT',
      sentAt: input.sentAt,
      sentBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    await tx.query(
      `insert into demarche_request (demarche_id, request_id, person_id)
       select $1, id, person_id from repatriation_request where id = any($2::uuid[])`,
      [id, requests],
    );
    await startClocks(tx, [{ kind: 'DEMARCHE_ANSWER', subjectId: id, personId: null, country: country.code, start: input.sentAt }]);
    tellOfState(
      tx,
      country,
      'recordDemarche',
      direction === 'TO_STATE' ? `${country.code} was addressed.` : `${country.code} addressed us.`,
      'SENT',
    );
    return { kind: 'Part', id, version: 1 };
  },
);

/** Found under the viewer: what is out of sight is as if it were not there. */
async function requestsOf(tx: Tx, country: string, ids: readonly string[]): Promise<string[]> {
  const known = await tx.query<{ id: string }>('select id from repatriation_request where id = any($1::uuid[]) and country = $2', [
    ids.filter(isId),
    country,
  ]);
  if (known.length < new Set(ids).size) {
    throw new BadUserInput([{ path: 'input.requestIds', code: 'INVALID_VALUE', message: 'One of these is no request to this State.' }]);
  }
  return known.map(({ id }) => id);
}
