import type { FormEvent } from 'react';
import type { Purpose } from '../../../domain/access/vocabulary';
import { PurposeField } from './PurposeField';
import { VariableFields } from './VariableFields';
import type { VariableField } from './variableFields';
import { readValues } from './variableValues';

interface VariablesFormProps {
  readonly fields: readonly VariableField[];
  /** JSON, as the variables editor holds it. */
  readonly variables: string;
  /** The purpose that the report names. */
  readonly purpose: Purpose | null;
  readonly ready: boolean;
  readonly running: boolean;
  readonly onVariables: (variables: string) => void;
  readonly onRun: () => void;
}

/** The question's variables as a form; it writes what the variables editor shows. */
export function VariablesForm({ fields, variables, purpose, ready, running, onVariables, onRun }: VariablesFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRun();
  };

  return (
    <form className="repatria-form" aria-label="Variables of the question" onSubmit={submit}>
      <VariableFields fields={fields} variables={variables} onVariables={onVariables} />
      <PurposeField named={purpose} />
      <button type="submit" className="repatria-run" disabled={!ready || running || readValues(variables) === null}>
        {running ? 'Running …' : 'Run'}
      </button>
    </form>
  );
}
