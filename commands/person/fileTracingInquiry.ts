import { Forbidden } from '../../domain/errors';
import { partialDate } from '../../domain/person/partialDate';
import type { Sex, TracingInquirer } from '../../domain/person/vocabulary';
import { TracingInquiry } from '../../entities/person/TracingInquiry';
import { openTasks } from '../clock/openTasks';
import { type CommandInput, command } from '../command';
import { InputFaults } from '../input';

export interface FileTracingInquiryInput extends CommandInput {
  readonly inquirer: TracingInquirer;
  /** The office, or the person who asks. */
  readonly inquirerName: string;
  readonly relation?: string | null;
  readonly purpose: string;
  readonly names: readonly string[];
  readonly birth?: string | null;
  readonly sex?: Sex | null;
  readonly circumstances?: string | null;
}

const MOST_NAMES = 10;

/**
 * An officer of a State asks after somebody whom that State does not see; a legal officer or a registrar takes down what family,
 * counsel or the ICRC ask. Nothing is looked up: whoever is or is not on the register, the same is written and answered.
 */
export const fileTracingInquiry = command<FileTracingInquiryInput>('fileTracingInquiry', { validate }, async (tx, viewer, input) => {
  if ((viewer.role === 'LIAISON_OFFICER') !== (input.inquirer === 'STATE'))
    throw new Forbidden('A State asks by its own officer; others are asked for by a custodial one.');
  const id = tx.newId('Part');
  const country = input.inquirer === 'STATE' ? viewer.country : null;
  await tx.insert(TracingInquiry, {
    id,
    ref: await tx.newRef(),
    inquirer: input.inquirer,
    country,
    inquirerName: input.inquirerName,
    relation: input.relation ?? null,
    purpose: input.purpose,
    names: [...input.names],
    birth: input.birth ?? null,
    sex: input.sex ?? null,
    circumstances: input.circumstances ?? null,
    status: 'RECEIVED',
    told: [],
    receivedBy: viewer.accountId,
    receivedAt: tx.now,
    version: 1,
  });
  openTasks(tx, [
    {
      kind: 'TRACING_INQUIRY',
      personId: null,
      subjectId: id,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'Find out whether a tracing inquiry fits a person on the register.',
    },
  ]);
  tx.record({
    subjectType: 'TracingInquiry',
    subjectId: id,
    personId: null,
    audience: 'CUSTODIAL',
    action: 'fileTracingInquiry',
    toState: 'RECEIVED',
    summary: 'A tracing inquiry was received.',
  });
  return { kind: 'Part', id, version: 1 };
});

function validate(input: FileTracingInquiryInput): void {
  const faults = new InputFaults()
    .requireText('input.inquirerName', input.inquirerName)
    .requireText('input.purpose', input.purpose)
    .requireText('input.relation', input.relation);
  if ((input.inquirer === 'FAMILY' || input.inquirer === 'COUNSEL') && input.relation == null)
    faults.add('input.relation', 'REQUIRED', 'Family and counsel say what they are to the person.');
  if (input.names.length === 0) faults.add('input.names', 'REQUIRED', 'At least one name is known of whom one asks after.');
  if (input.names.length > MOST_NAMES) faults.add('input.names', 'OUT_OF_RANGE', `Up to ${MOST_NAMES} names are taken.`);
  input.names.forEach((name, at) => {
    faults.requireText(`input.names.${at}`, name);
  });
  if (input.birth != null && partialDate(input.birth) === null)
    faults.add('input.birth', 'INVALID_VALUE', 'This is no date of EDTF level 1.');
  faults.throwIfAny();
}
