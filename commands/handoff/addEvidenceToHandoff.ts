import { NotFound } from '../../domain/errors';
import type { Competence } from '../../domain/handoff/competence';
import { command } from '../command';
import { InputFaults } from '../input';
import { advanceHandoff, type HandoffInput, handoffStep, markPresent } from './handoffStep';

export interface AddEvidenceToHandoffInput extends HandoffInput {
  readonly evidenceIds: readonly string[];
  readonly checklist?: readonly string[] | null;
  readonly receiverCompetence?: Competence | null;
  readonly receiverCompetenceGround?: string | null;
}

/** A purpose that an officer names has a ground; what the route says needs none. */
function validate({ receiverCompetence, receiverCompetenceGround }: AddEvidenceToHandoffInput): void {
  const faults = new InputFaults().requireText('input.receiverCompetenceGround', receiverCompetenceGround);
  if ((receiverCompetence ?? null) !== null && (receiverCompetenceGround ?? null) === null)
    faults.add('input.receiverCompetenceGround', 'REQUIRED', 'On which ground the authority is competent.');
  if ((receiverCompetence ?? null) === null && (receiverCompetenceGround ?? null) !== null)
    faults.add('input.receiverCompetence', 'REQUIRED', 'For which purpose the authority is competent.');
  faults.throwIfAny();
}

/** HO2. Items of the same person join the current version of the package; what may be used never leaves it (I-25). */
export const addEvidenceToHandoff = command<AddEvidenceToHandoffInput>('addEvidenceToHandoff', { validate }, async (tx, viewer, input) => {
  const wanted = [...new Set(input.evidenceIds)];
  // Under the viewer: what a code closes to the prosecutor is not there to be packed either.
  const seen = await tx.query<{ id: string; sha256: string; personId: string }>(
    'select id, sha256, person_id from evidence_item where id::text = any($1::text[])',
    [wanted],
  );
  const step = await handoffStep(tx, viewer, 'addEvidenceToHandoff', input, async ({ receiverCompetence }) => ({
    receiverCompetence: input.receiverCompetence ?? receiverCompetence,
  }));
  const { handoff } = step;
  const items = seen.filter(({ personId }) => personId === handoff.personId);
  if (items.length !== wanted.length) throw new NotFound();
  await tx.query(
    `insert into handoff_item (id, handoff_id, evidence_id, person_id, package_version, sha256, added_by, added_at)
     select a.id, $1, a.evidence_id, $2, $3, a.sha256, $4, $5
     from unnest($6::uuid[], $7::uuid[], $8::text[]) as a(id, evidence_id, sha256)
     on conflict (handoff_id, evidence_id, package_version) do nothing`,
    [
      handoff.id,
      handoff.personId,
      handoff.packageVersion,
      viewer.accountId,
      tx.now,
      items.map(() => tx.newId('Part')),
      items.map(({ id }) => id),
      items.map(({ sha256 }) => sha256),
    ],
  );
  await markPresent(tx, handoff.id, input.checklist);
  const { receiverCompetence, receiverCompetenceGround } = input;
  return advanceHandoff(
    tx,
    step,
    'ASSEMBLING',
    receiverCompetence == null ? {} : { receiverCompetence, receiverCompetenceGround: receiverCompetenceGround ?? null },
  );
});
