import type { Viewer } from '../../domain/access/viewer';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import type { Track } from '../../domain/person/vocabulary';
import type { ProceedingFacts } from '../../domain/proceeding/facts';
import { legalStatusOf } from '../../domain/proceeding/legalStatus';
import { type ProceedingVerb, proceedingLifecycle } from '../../domain/proceeding/lifecycle';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { type CaseOfPerson, casesOfPerson, keepProceedingClocks } from '../clock/proceedingClocks';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing proceeding takes. */
export interface ProceedingInput extends CommandInput {
  readonly proceedingId: string;
  readonly expectedVersion?: number | null;
}

export interface ProceedingStep {
  readonly verb: ProceedingVerb;
  readonly proceeding: LegalProceeding;
  readonly facts: ProceedingFacts;
  readonly rule: Verb<ProceedingStage, ProceedingFacts>;
}

/** Finds the proceeding under the viewer, locks its person, and asks the table. @throws NotFound, StaleVersion, InvalidTransition, GuardFailed */
export async function proceedingStep(
  tx: Tx,
  viewer: Viewer,
  verb: ProceedingVerb,
  input: ProceedingInput,
  intentOf: (proceeding: LegalProceeding) => Promise<ProceedingFacts['intent']> = async () => undefined,
): Promise<ProceedingStep> {
  const proceeding = await tx.lock<LegalProceeding>('proceeding', input.proceedingId, input.expectedVersion);
  const row = await tx.one<ProceedingFacts>('select * from guard_facts_proceeding where proceeding_id = $1', [proceeding.id]);
  if (!row) throw new Error('A locked proceeding has no facts.');
  const intent = await intentOf(proceeding);
  const facts = intent === undefined ? row : { ...row, intent };
  const rule = assertStep(proceedingLifecycle, verb, proceeding.stage, facts, viewer, tx.now);
  return { verb, proceeding, facts, rule };
}

/** Writes the stage, lets the person's legal status follow, and records the event. */
export async function advanced(
  tx: Tx,
  { proceeding, rule, verb }: ProceedingStep,
  to: ProceedingStage,
  changes: Partial<Omit<LegalProceeding, 'id' | 'version' | 'stage'>> = {},
  summary: string = rule.event,
): Promise<Changed> {
  const version = await tx.update(LegalProceeding, proceeding, { ...changes, stage: to });
  const cases = await casesOfPerson(tx, proceeding.personId);
  if (to !== proceeding.stage)
    await personFollows(tx, proceeding.personId, { cases, track: to === 'REFERRED_JUVENILE' ? 'JUVENILE' : null });
  await keepProceedingClocks(tx, proceeding.personId, cases);
  tx.record({
    subjectType: 'LegalProceeding',
    subjectId: proceeding.id,
    personId: proceeding.personId,
    audience: rule.audience,
    action: verb,
    fromState: proceeding.stage,
    toState: to,
    summary,
  });
  return { kind: 'LegalProceeding', id: proceeding.id, version };
}

interface Followed {
  /** Those of the person, as they stand by now; read where they are left out. */
  readonly cases?: readonly CaseOfPerson[];
  readonly track?: Track | null;
}

/** The legal status follows all proceedings of the person; no verb sets it by itself (rulings 18). The caller holds the person's lock. */
export async function personFollows(tx: Tx, personId: string, { cases, track = null }: Followed = {}): Promise<void> {
  const known = cases ?? (await casesOfPerson(tx, personId));
  const status = legalStatusOf(known);
  const [person] = known;
  if (person && person.legalStatus === status && (track === null || person.track === track)) return;
  await tx.query(
    `update person set legal_status = $2, track = coalesce($3, track), version = version + 1, updated_at = $4
     where id = $1 and kind = 'DETAINEE' and (legal_status is distinct from $2 or track is distinct from coalesce($3, track))`,
    [personId, status, track, tx.now],
  );
}
