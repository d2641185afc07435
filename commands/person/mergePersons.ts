import { BadUserInput } from '../../domain/errors';
import { Person } from '../../entities/person/Person';
import { type BeforeMerge, PersonMerge } from '../../entities/person/PersonMerge';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { requireReasons } from '../input';
import type { NewTask, Tx } from '../Tx';
import { type DuplicateInput, duplicateStep, undecided } from './duplicateStep';

export interface MergePersonsInput extends DuplicateInput {
  /** The record that stays. */
  readonly survivorId: string;
}

const reasonsAreGiven = { validate: ({ reasons }: DuplicateInput) => requireReasons(reasons) };

/**
 * ID6. The one record points to the other from now on. No row of either history moves, so that a merge can be undone to the
 * letter; what protects the person must stand on the record that stays before anything is merged (I-36).
 */
export const mergePersons = command<MergePersonsInput>('mergePersons', reasonsAreGiven, async (tx, viewer, input) => {
  const { candidate, decided } = await duplicateStep(tx, viewer, 'mergePersons', input, { survivorId: input.survivorId });
  const pair = [candidate.personA, candidate.personB];
  if (!pair.includes(input.survivorId)) {
    throw new BadUserInput([{ path: 'input.survivorId', code: 'INVALID_VALUE', message: 'One of the two records stays.' }]);
  }
  const personId = input.survivorId === candidate.personA ? candidate.personB : candidate.personA;
  const gone = await personOf(tx, personId);
  const before: BeforeMerge = {
    identityStatus: gone.identityStatus,
    identityProposedBy: gone.identityProposedBy,
    identityConfirmedBy: gone.identityConfirmedBy,
    episodeId: await endDoubleStay(tx, personId),
    clocks: await stopClocks(tx, personId),
  };
  await tx.insert(PersonMerge, {
    id: tx.newId('Part'),
    candidateId: candidate.id,
    survivorId: input.survivorId,
    personId,
    reasons: input.reasons,
    mergedBy: viewer.accountId,
    mergedAt: tx.now,
    before: before as never,
    version: 1,
  });
  await tx.update(Person, gone, {
    identityStatus: 'MERGED',
    mergedInto: input.survivorId,
    identityProposedBy: null,
    identityConfirmedBy: null,
  });
  openTasks(tx, await toldStates(tx, personId, 'A record that was sent to a State was merged into another: tell who received it.'));
  return decided({});
});

/**
 * ID8. Both records are as they were: status, stay and clocks of the one that went come back as they stood. What was recorded
 * on the other since stays there, and a task asks a legal officer to look at each of it.
 */
export const unmergePersons = command<DuplicateInput>('unmergePersons', reasonsAreGiven, async (tx, viewer, input) => {
  const { candidate, decided } = await duplicateStep(tx, viewer, 'unmergePersons', input);
  const merge = await tx.one<PersonMerge & { readonly sent: boolean }>(
    `select m.*, ${WAS_SENT('m.survivor_id')} as sent from person_merge m where m.candidate_id = $1 and m.undone_at is null`,
    [candidate.id],
  );
  if (!merge) throw new Error('A merge that the table allows to undo is not on record.');
  const { identityStatus, identityProposedBy, identityConfirmedBy, episodeId, clocks } = merge.before;
  await tx.update(PersonMerge, merge, { undoneBy: viewer.accountId, undoneAt: tx.now, undoneReasons: input.reasons });
  await tx.update(Person, await personOf(tx, merge.personId), {
    identityStatus,
    identityProposedBy,
    identityConfirmedBy,
    mergedInto: null,
  });
  await tx.query(`update custody_episode set ended_at = null, end_reason = null, version = version + 1 where id = $1`, [episodeId]);
  await tx.query(
    `update clock c set status = w.status, ended_at = null, closed_at = null, version = version + 1
     from jsonb_to_recordset($1::jsonb) as w(id uuid, status text) where c.id = w.id`,
    [JSON.stringify(clocks)],
  );
  openTasks(tx, [
    {
      kind: 'UNMERGE_REVIEW',
      personId: merge.survivorId,
      subjectId: merge.survivorId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'A merge was undone: look at everything that was recorded since, and say whose it is.',
    },
    {
      kind: 'UNMERGE_REVIEW',
      personId: merge.personId,
      subjectId: merge.personId,
      ownerRole: 'REGISTRAR',
      summary: 'A merge was undone: confirm at the next roll-call where this person is.',
    },
    ...(merge.sent ? [notice(merge.survivorId, 'A merge was undone after data was sent to a State: tell who received it.')] : []),
  ]);
  return decided({ ...undecided });
});

async function personOf(tx: Tx, personId: string): Promise<Person> {
  const person = await tx.one<Person>('select * from person where id = $1', [personId]);
  if (!person) throw new Error('A locked person has no record.');
  return person;
}

/** The same body stands twice in the register: the stay on the record that goes ends, at the moment that both are known to be one. */
async function endDoubleStay(tx: Tx, personId: string): Promise<string | null> {
  const ended = await tx.one<{ id: string }>(
    `update custody_episode set ended_at = $2, end_reason = 'DUPLICATE_RECORD', version = version + 1
     where person_id = $1 and ended_at is null returning id`,
    [personId, tx.now],
  );
  return ended?.id ?? null;
}

const stopClocks = (tx: Tx, personId: string) =>
  tx.query<BeforeMerge['clocks'][number]>(
    `with standing as (select id, status, paused_at from clock where person_id = $1 and closed_at is null for update)
     update clock c set status = case when c.status = 'BREACHED' then c.status else 'STOPPED' end, ended_at = coalesce(c.ended_at, $2), closed_at = $2,
       version = version + 1
     from standing s where c.id = s.id returning s.id, s.status, s.paused_at`,
    [personId, tx.now],
  );

/** LED Art. 7(3): whoever received the data is told that it was another's, or no longer stands alone. */
async function toldStates(tx: Tx, personId: string, summary: string): Promise<NewTask[]> {
  const row = await tx.one<{ sent: boolean }>(`select ${WAS_SENT('$1')} as sent`, [personId]);
  return row?.sent ? [notice(personId, summary)] : [];
}

const WAS_SENT = (person: string) => `exists (select from data_transfer t where t.person_id = ${person} and t.recalled_at is null)`;

const notice = (personId: string, summary: string): NewTask => ({
  kind: 'CORRECTION_NOTICE',
  personId,
  subjectId: personId,
  ownerRole: 'LEGAL_OFFICER',
  summary,
});
