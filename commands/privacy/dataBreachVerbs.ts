import type { Viewer } from '../../domain/access/viewer';
import { BadUserInput, NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import {
  type BreachDataCategory,
  type BreachKind,
  type BreachManner,
  type BreachRisk,
  type BreachSubject,
  type BreachWaiver,
  type DataBreachFacts,
  type DataBreachVerb,
  dataBreachLifecycle,
} from '../../domain/privacy/dataBreachLifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { Incident } from '../../entities/incident/Incident';
import { DataBreach } from '../../entities/privacy/DataBreach';
import { DataBreachPerson } from '../../entities/privacy/DataBreachPerson';
import { endClocks, startClocks } from '../clock/clocks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface RecordDataBreachInput extends CommandInput {
  /** The incident of kind DATA_BREACH by which it was reported. */
  readonly incidentId: string;
  readonly kinds: readonly BreachKind[];
  readonly dataCategories: readonly BreachDataCategory[];
  readonly subjectCategories: readonly BreachSubject[];
  readonly people: number;
  readonly records: number;
  /** Who found it: an office, a function, a body. */
  readonly foundBy: string;
  readonly foundAt: Date;
  readonly beganAt?: Date | null;
  readonly description: string;
}

export interface DataBreachInput extends CommandInput {
  readonly breachId: string;
  readonly expectedVersion?: number | null;
}
export interface AssessDataBreachInput extends DataBreachInput {
  readonly risk: BreachRisk;
  readonly consequences: string;
  readonly measures: string;
  readonly people?: number | null;
  readonly records?: number | null;
}
export interface NotifyDataBreachInput extends DataBreachInput {
  readonly authority: string;
  readonly reference?: string | null;
  readonly notifiedAt: Date;
  readonly delayReasons?: string | null;
}
export interface CommunicateDataBreachInput extends DataBreachInput {
  readonly manner: BreachManner;
  readonly communicatedAt: Date;
  /** What they were told, in clear and plain language. */
  readonly communication: string;
  readonly personIds?: readonly string[] | null;
}
export interface WaiveBreachCommunicationInput extends DataBreachInput {
  readonly waiver: BreachWaiver;
  readonly reasons: string;
}

/** DB1. LED Art. 30(5). The record of a breach, beside its incident; the 72 hours run from when it was found, however late it is recorded. */
export const recordDataBreach = command<RecordDataBreachInput>(
  'recordDataBreach',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.foundBy', input.foundBy)
        .requireText('input.description', input.description)
        .requirePast('input.foundAt', input.foundAt, now);
      for (const name of ['kinds', 'dataCategories', 'subjectCategories'] as const)
        if (input[name].length === 0) faults.add(`input.${name}`, 'REQUIRED', 'Name at least one.');
      for (const name of ['people', 'records'] as const)
        if (input[name] < 0) faults.add(`input.${name}`, 'OUT_OF_RANGE', 'This may not be negative.');
      if (input.beganAt != null && input.beganAt > input.foundAt)
        faults.add('input.beganAt', 'DATE_ORDER', 'A breach is not found before it began.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const incident = await tx.lockRow<Incident>('incident', input.incidentId);
    if (incident.kind !== 'DATA_BREACH')
      throw new BadUserInput([{ path: 'input.incidentId', code: 'INVALID_VALUE', message: 'This incident is no data breach.' }]);
    const known = await tx.one('select 1 as found from data_breach where incident_id = $1', [incident.id]);
    if (known) throw new BadUserInput([{ path: 'input.incidentId', code: 'CONFLICT', message: 'Its record was opened already.' }]);
    const id = tx.newId('Part');
    const { idempotencyKey: _, kinds, dataCategories, subjectCategories, beganAt, ...said } = input;
    await tx.insert(DataBreach, {
      id,
      ...said,
      kinds: [...kinds],
      dataCategories: [...dataCategories],
      subjectCategories: [...subjectCategories],
      beganAt: beganAt ?? null,
      status: 'RECORDED',
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
      version: 1,
    });
    await startClocks(tx, [
      { kind: 'DATA_BREACH_NOTICE', subjectId: incident.id, personId: incident.personId, country: null, start: input.foundAt },
    ]);
    tell(tx, incident.id, 'recordDataBreach', 'A data breach was recorded.', id);
    return { kind: 'Part', id, version: 1 };
  },
);

/** DB2. What it may lead to and what was done; again whenever more is known (LED Art. 30(3), (4)). */
export const assessDataBreach = command<AssessDataBreachInput>(
  'assessDataBreach',
  {
    validate: ({ consequences, measures }) => {
      new InputFaults().requireText('input.consequences', consequences).requireText('input.measures', measures).throwIfAny();
    },
  },
  (tx, viewer, input) =>
    step(tx, viewer, 'assessDataBreach', input, (breach) => ({
      status: 'ASSESSED',
      risk: input.risk,
      consequences: input.consequences,
      measures: input.measures,
      people: input.people ?? breach.people,
      records: input.records ?? breach.records,
      assessedBy: viewer.accountId,
      assessedAt: tx.now,
    })),
);

/** DB3. LED Art. 30(1): within 72 hours of when it was found, or with the reasons of the delay. */
export const notifyDataBreach = command<NotifyDataBreachInput>(
  'notifyDataBreach',
  {
    validate: ({ authority, notifiedAt, delayReasons }, now) => {
      new InputFaults().requireText('input.authority', authority).requirePast('input.notifiedAt', notifiedAt, now).throwIfAny();
      if (delayReasons != null) requireReasons(delayReasons);
    },
  },
  async (tx, viewer, input) => {
    const notice = { at: input.notifiedAt, delayReasons: input.delayReasons ?? null };
    const changes = {
      notifiedAt: input.notifiedAt,
      notifiedAuthority: input.authority,
      noticeReference: input.reference ?? null,
      delayReasons: notice.delayReasons,
    };
    return step(tx, viewer, 'notifyDataBreach', input, () => changes, { notice });
  },
);

/** DB4. LED Art. 31. Persons of the register who are told one by one are named, so that their own copy of the record says it. */
export const communicateDataBreach = command<CommunicateDataBreachInput>(
  'communicateDataBreach',
  {
    validate: ({ communication, communicatedAt, manner, personIds }, now) => {
      const faults = new InputFaults()
        .requireText('input.communication', communication)
        .requirePast('input.communicatedAt', communicatedAt, now);
      if (manner === 'PUBLIC' && (personIds ?? []).length > 0)
        faults.add('input.personIds', 'CONFLICT', 'What is told to all is told to nobody by name.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const persons = [...new Set(input.personIds ?? [])];
    await assertVisible(tx, persons);
    await tx.lockPersons(persons);
    const changed = await step(tx, viewer, 'communicateDataBreach', input, () => ({
      communicatedAt: input.communicatedAt,
      manner: input.manner,
      communication: input.communication,
    }));
    const told = await tx.query<{ personId: string }>('select person_id from data_breach_person where breach_id = $1', [input.breachId]);
    const before = new Set(told.map(({ personId }) => personId));
    await tx.insert(
      DataBreachPerson,
      persons
        .filter((personId) => !before.has(personId))
        .map((personId) => ({
          id: tx.newId('Part'),
          breachId: input.breachId,
          personId,
          toldAt: input.communicatedAt,
          toldBy: viewer.accountId,
        })),
    );
    return changed;
  },
);

/** DB5. LED Art. 31(3), (5). */
export const waiveBreachCommunication = command<WaiveBreachCommunicationInput>(
  'waiveBreachCommunication',
  { validate: ({ reasons }) => requireReasons(reasons) },
  (tx, viewer, input) =>
    step(tx, viewer, 'waiveBreachCommunication', input, () => ({ waiver: input.waiver, waiverReasons: input.reasons })),
);

/** DB6. Nothing is owed any more; where nobody had to be notified the 72 hours end with it. */
export const closeDataBreach = command<DataBreachInput>('closeDataBreach', {}, async (tx, viewer, input) =>
  step(tx, viewer, 'closeDataBreach', input, () => ({ status: 'CLOSED', closedAt: tx.now })),
);

async function step(
  tx: Tx,
  viewer: Viewer,
  verb: DataBreachVerb,
  input: DataBreachInput,
  changesOf: (breach: DataBreach) => Partial<DataBreach>,
  more: Pick<DataBreachFacts, 'notice'> = {},
): Promise<Changed> {
  const breach = await tx.lockRow<DataBreach>('data_breach', input.breachId, input.expectedVersion);
  const rule = assertStep(dataBreachLifecycle, verb, breach.status, { ...breach, ...more }, viewer, tx.now);
  const version = await tx.update(DataBreach, breach, changesOf(breach));
  await endClocks(tx, [breach.incidentId], {
    met: rule.stops ?? [],
    stopped: verb === 'closeDataBreach' && breach.notifiedAt === null ? ['DATA_BREACH_NOTICE'] : [],
  });
  tell(tx, breach.incidentId, verb, rule.event, breach.id);
  return { kind: 'Part', id: breach.id, version };
}

/** Under the viewer. @throws NotFound */
async function assertVisible(tx: Tx, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  if (!persons.every(isId)) throw new NotFound();
  const seen = await tx.query('select id from person where id = any($1::uuid[])', [persons]);
  if (seen.length !== persons.length) throw new NotFound();
}

function tell(tx: Tx, incidentId: string, action: string, summary: string, breachId: string): void {
  tx.record({
    subjectType: 'Incident',
    subjectId: incidentId,
    personId: null,
    audience: 'CUSTODIAL',
    action,
    summary,
    detail: { breachId },
  });
}
