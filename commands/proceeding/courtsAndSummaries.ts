import { tellsWho } from '../../domain/proceeding/publicSummary';
import type { LegalProceeding } from '../../entities/proceeding/LegalProceeding';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface RecordJuvenileForumInput extends ProceedingInput {
  /** The court for juveniles that has the case from now on. */
  readonly court: string;
  readonly reasons: string;
}

/** LP9. The case lies with a court for juveniles from now on; what was told of it publicly is taken back. */
export const recordJuvenileForum = command<RecordJuvenileForumInput>(
  'recordJuvenileForum',
  {
    validate: ({ court, reasons }) => {
      requireReasons(reasons);
      new InputFaults().requireText('input.court', court).throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'recordJuvenileForum', input);
    return advanced(tx, step, step.proceeding.stage, { juvenileForum: true, court: input.court, publicSummary: null });
  },
);

export interface RecordPublicSummaryInput extends ProceedingInput {
  /** Null, or left out: takes back what was said. */
  readonly summary?: string | null;
}

const LONGEST = 2_000;

/** LP10. What of the case everybody may read who sees it, in the words of the court: it names nobody, and of a child there is none. */
export const recordPublicSummary = command<RecordPublicSummaryInput>(
  'recordPublicSummary',
  {
    validate: ({ summary }) => {
      const faults = new InputFaults().requireText('input.summary', summary);
      if (summary != null && summary.length > LONGEST) faults.add('input.summary', 'TOO_LONG', `This holds ${LONGEST} characters at most.`);
      faults.throwIfAny();
    },
  },
  async (tx, viewer, { summary = null, ...input }) => {
    const step = await proceedingStep(tx, viewer, 'recordPublicSummary', input, async (proceeding) => ({
      summaryTellsWho: summary !== null && (await tells(tx, proceeding, summary)),
      summaryGiven: summary !== null,
    }));
    return advanced(tx, step, step.proceeding.stage, { publicSummary: summary });
  },
);

async function tells(tx: Tx, { personId }: LegalProceeding, summary: string): Promise<boolean> {
  const known = await tx.one<{ names: string[]; numbers: string[] }>(
    `select array(select n."full" from person_name n where n.person_id = p.id) as names,
       array(select p.ref union all select i.value from person_identifier i where i.person_id = p.id) as numbers
     from person p where p.id = $1`,
    [personId],
  );
  return tellsWho(summary, known?.names ?? [], known?.numbers ?? []);
}
