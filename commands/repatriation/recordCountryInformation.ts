import { GATE_STATES } from '../../domain/repatriation/gates';
import { type GradedSource, sourceFaults } from '../../domain/repatriation/refoulementFinding';
import type { RefoulementRisk, Reliability } from '../../domain/repatriation/vocabulary';
import { CountryInformation } from '../../entities/country/CountryInformation';
import { endClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { stateNamed, tellOfState } from '../country/stateNamed';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';

export interface RecordCountryInformationInput extends CommandInput, GradedSource {
  readonly country: string;
  readonly reliability: Reliability;
  readonly risks: readonly RefoulementRisk[];
  /** About the State, never about a person. */
  readonly summary: string;
}

interface OutdatedFinding {
  readonly requestId: string;
  readonly personId: string;
}

/**
 * I-07. A legal officer records what has become known about a State. Every finding towards it that stands ends at once, whoever's
 * it is: the danger is examined again. A finding that waits for its second officer is not confirmed any more.
 */
export const recordCountryInformation = command<RecordCountryInformationInput>(
  'recordCountryInformation',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.summary', input.summary);
      for (const { path, code, message } of sourceFaults('input', input, now)) faults.add(path, code, message);
      if (input.risks.length === 0) faults.add('input.risks', 'REQUIRED', 'Information on a danger names it.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const country = await stateNamed(tx, input.country);
    await tx.enterSystemScope();
    const concerned = await findingsTowards(tx, country.code);
    await tx.lockPersons(concerned.map(({ personId }) => personId));
    const id = tx.newId('Part');
    await tx.insert(CountryInformation, {
      id,
      country: country.code,
      title: input.title,
      author: input.author,
      publishedOn: input.publishedOn.toISOString().slice(0, 10),
      kind: input.kind,
      reliability: input.reliability,
      credibility: input.credibility,
      validUntil: input.validUntil?.toISOString().slice(0, 10) ?? null,
      risks: [...new Set(input.risks)],
      summary: input.summary,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    const outdated = await endFindings(tx, country.code);
    await endClocks(
      tx,
      outdated.map(({ requestId }) => requestId),
      { stopped: ['FINDING_VALIDITY'] },
    );
    openTasks(
      tx,
      outdated.map(({ requestId, personId }) => ({
        kind: 'FINDING_OUTDATED',
        personId,
        subjectId: requestId,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Examine the danger in the destination again: new information on the State was recorded.',
      })),
    );
    for (const { requestId, personId } of outdated) {
      tx.record({
        subjectType: 'RepatriationRequest',
        subjectId: requestId,
        personId,
        audience: 'CUSTODIAL',
        action: 'recordCountryInformation',
        summary: 'The non-refoulement finding ended: new information on the State was recorded.',
        bySystem: true,
      });
    }
    tellOfState(tx, country, 'recordCountryInformation', `Information on ${country.code} was recorded.`);
    return { kind: 'Part', id, version: 1 };
  },
);

/** Findings that stand or wait, of requests that still go somewhere. */
const TOWARDS = `from non_refoulement_finding f join repatriation_request r on r.id = f.request_id
  where r.country = $1 and r.state = any($2::text[]) and f.superseded_at is null`;

function findingsTowards(tx: Tx, country: string): Promise<{ personId: string }[]> {
  return tx.query(`select distinct f.person_id ${TOWARDS}`, [country, GATE_STATES]);
}

function endFindings(tx: Tx, country: string): Promise<OutdatedFinding[]> {
  return tx.query<OutdatedFinding>(
    `with ended as (
       update non_refoulement_finding set expires_at = $3
       where id in (select f.id ${TOWARDS} and f.confirmed_by is not null and f.expires_at > $3) returning request_id, person_id)
     select request_id, person_id from ended order by request_id`,
    [country, GATE_STATES, tx.now],
  );
}
