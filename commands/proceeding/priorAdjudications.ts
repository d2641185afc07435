import { NotFound } from '../../domain/errors';
import { partialDate } from '../../domain/person/partialDate';
import type { AdjudicationOutcome, ForumKind, Recognition, SentenceServed } from '../../domain/proceeding/priorAdjudication';
import { isId } from '../../domain/reference/nodeId';
import type { Person } from '../../entities/person/Person';
import { AdjudicationRecognition } from '../../entities/proceeding/AdjudicationRecognition';
import { PriorAdjudication } from '../../entities/proceeding/PriorAdjudication';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface RecordPriorAdjudicationInput extends CommandInput {
  readonly personId: string;
  readonly expectedVersion?: number | null;
  /** State (ISO 3166-1 alpha-3) or, for a court of no State, its name. */
  readonly forum: string;
  readonly forumKind: ForumKind;
  /** Left out for a court of no State, whose files are never recognised. */
  readonly recognisedAs?: Recognition | null;
  readonly outcome: AdjudicationOutcome;
  readonly final: boolean;
  /** When it was decided, as far as it is known. */
  readonly decided: string;
  /** The facts that were judged, not their label. */
  readonly actsDescription: string;
  readonly actPeriod?: string | null;
  readonly sentence?: string | null;
  readonly served?: SentenceServed | null;
  readonly source: string;
}

const SHORTEST_DESCRIPTION = 20;

/** ICCPR Art. 14(7). An earlier judgment comes on record: what was judged, by whom, how it ended, what was served. It decides nothing. */
export const recordPriorAdjudication = command<RecordPriorAdjudicationInput>(
  'recordPriorAdjudication',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.forum', input.forum).requireText('input.source', input.source);
      if (input.actsDescription.trim().length < SHORTEST_DESCRIPTION)
        faults.add('input.actsDescription', 'REQUIRED', 'Describe the facts in at least 20 characters: labels are not compared.');
      if (input.forumKind === 'NON_STATE' && input.recognisedAs != null && input.recognisedAs !== 'NOT_RECOGNISED')
        faults.add('input.recognisedAs', 'CONFLICT', 'Files of a court of no State are not recognised.');
      if (input.forumKind !== 'NON_STATE' && input.recognisedAs == null)
        faults.add('input.recognisedAs', 'REQUIRED', 'Say whether it is recognised here.');
      if ((input.outcome === 'ACQUITTED' || input.outcome === 'DISMISSED') && (input.served ?? 'NO_SENTENCE') !== 'NO_SENTENCE')
        faults.add('input.served', 'CONFLICT', 'There was no sentence to serve.');
      const earliest = partialDate(input.decided)?.earliest;
      if (earliest && earliest > now.toISOString().slice(0, 10)) faults.add('input.decided', 'DATE_IN_FUTURE', 'This lies in the future.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const person = await tx.lock<Person>('person', input.personId, input.expectedVersion);
    await tx.insert(PriorAdjudication, {
      id: tx.newId('Part'),
      personId: person.id,
      forum: input.forum,
      forumKind: input.forumKind,
      recognisedAs: input.recognisedAs ?? 'NOT_RECOGNISED',
      outcome: input.outcome,
      final: input.final,
      decided: input.decided,
      actsDescription: input.actsDescription,
      actPeriod: input.actPeriod ?? null,
      sentence: input.sentence ?? null,
      served: input.served ?? (input.outcome === 'CONVICTED' || input.outcome === 'PARDONED' ? 'NOT_KNOWN' : 'NO_SENTENCE'),
      source: input.source,
      standsSince: tx.now,
      version: 1,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    return onRecord(tx, person, 'recordPriorAdjudication', 'An earlier judgment was put on record.');
  },
);

export interface RecordAdjudicationRecognitionInput extends CommandInput {
  readonly adjudicationId: string;
  readonly country: string;
  readonly recognised: boolean;
  /** Treaty, decision or law. */
  readonly basis: string;
  readonly decidedAt: Date;
}

/** GC 32 § 57. A State said whether it recognises the judgment. What this State recognises decides what can bar here. */
export const recordAdjudicationRecognition = command<RecordAdjudicationRecognitionInput>(
  'recordAdjudicationRecognition',
  {
    validate: ({ basis, decidedAt }, now) =>
      new InputFaults().requireText('input.basis', basis).requirePast('input.decidedAt', decidedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const known = isId(input.adjudicationId)
      ? await tx.one<PriorAdjudication>('select * from prior_adjudication where id = $1', [input.adjudicationId])
      : undefined;
    if (!known) throw new NotFound();
    const person = await tx.lock<Person>('person', known.personId);
    const here = await tx.one<{ ours: boolean; state: boolean }>(
      `select $1 = (select value from setting where name = 'custodial_state') as ours, exists (select from origin_country where code = $1) as state`,
      [input.country],
    );
    if (!here?.state) new InputFaults().add('input.country', 'INVALID_VALUE', 'This is no code of a State.').throwIfAny();
    if (known.forumKind === 'NON_STATE' && input.recognised)
      new InputFaults().add('input.recognised', 'CONFLICT', 'Files of a court of no State are not recognised.').throwIfAny();
    await tx.insert(AdjudicationRecognition, {
      id: tx.newId('Part'),
      adjudicationId: known.id,
      personId: person.id,
      country: input.country,
      recognised: input.recognised,
      basis: input.basis,
      decidedAt: input.decidedAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    if (here?.ours) {
      // Compared anew: a finding made before this one rests on another standing of the judgment.
      await tx.query('update prior_adjudication set recognised_as = $2, stands_since = $3, version = version + 1 where id = $1', [
        known.id,
        input.recognised ? 'RECOGNISED' : 'NOT_RECOGNISED',
        tx.now,
      ]);
    }
    return onRecord(tx, person, 'recordAdjudicationRecognition', 'The recognition of an earlier judgment was recorded.');
  },
);

function onRecord(tx: Tx, person: Person, action: string, summary: string) {
  tx.record({ subjectType: 'Detainee', subjectId: person.id, personId: person.id, audience: 'CUSTODIAL', action, summary });
  return { kind: 'Person' as const, id: person.id, version: person.version };
}
