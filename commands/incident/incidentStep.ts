import { type IncidentVerb, incidentLifecycle } from '../../domain/incident/lifecycle';
import type { IncidentStatus } from '../../domain/incident/vocabulary';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { Incident } from '../../entities/incident/Incident';
import { endClocks, startClocks } from '../clock/clocks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';

/** What every verb on an incident takes. */
export interface IncidentInput extends CommandInput {
  readonly incidentId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedIncidentInput extends IncidentInput {
  /** At least 20 characters. */
  readonly reasons: string;
}

interface Outcome {
  readonly status: IncidentStatus;
  /** The independent authority that has, or now gets, what is known of the person. */
  readonly toldTo?: string | null;
  readonly changes?: Partial<
    Pick<
      Incident,
      'finding' | 'concludedBy' | 'remedy' | 'referralOutcome' | 'referredTo' | 'referralReceipt' | 'referralReceivedAt' | 'closedAt'
    >
  >;
}

interface Telling {
  readonly accountId: string;
  readonly referredTo: string | null;
  readonly now: Date;
}

/** One verb of an incident: find, lock, ask the table, write, tell. */
export function incidentCommand<Input extends IncidentInput>(
  verb: IncidentVerb,
  validate: (input: Input) => void,
  outcome: (input: Input, telling: Telling) => Outcome,
) {
  return command<Input>(verb, { validate }, async (tx, viewer, input): Promise<Changed> => {
    const incident = await tx.lockRow<Incident>('incident', input.incidentId, input.expectedVersion);
    const rule = assertStep(incidentLifecycle, verb, incident.status, incident, viewer, tx.now);
    const { status, toldTo, changes = {} } = outcome(input, { accountId: viewer.accountId, now: tx.now, referredTo: incident.referredTo });
    if (incident.personId !== null && toldTo != null) tx.discloses(`AUTHORITY: ${toldTo}`);
    const version = await tx.update(Incident, incident, { ...changes, status });
    await endClocks(tx, [incident.id], { met: [...(rule.stops ?? [])] });
    await startClocks(
      tx,
      (rule.starts ?? []).map((kind) => ({ kind, subjectId: incident.id, personId: incident.personId, country: null })),
    );
    tx.record({
      subjectType: 'Incident',
      subjectId: incident.id,
      personId: incident.personId,
      audience: rule.audience,
      action: verb,
      fromState: incident.status,
      toState: status,
      summary: rule.event,
    });
    return { kind: 'Incident', id: incident.id, version };
  });
}

export const nothing = () => undefined;
export const reasoned = ({ reasons }: ReasonedIncidentInput) => requireReasons(reasons);
export const named = (path: string, value: string | null | undefined) => new InputFaults().requireText(path, value).throwIfAny();
