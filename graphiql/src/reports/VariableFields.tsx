import { useId } from 'react';
import { VariableInput } from './VariableInput';
import type { VariableField } from './variableFields';
import { givenValue, readValues, withValue, writeValues } from './variableValues';

interface VariableFieldsProps {
  readonly fields: readonly VariableField[];
  /** JSON, as the variables editor holds it. */
  readonly variables: string;
  readonly onVariables: (variables: string) => void;
}

/** A question's variables, each with its control; they write one JSON text. */
export function VariableFields({ fields, variables, onVariables }: VariableFieldsProps) {
  const id = useId();
  const values = readValues(variables);
  if (values === null) return <p role="alert">The variables are not JSON. Correct them in the query pane, or clear them there.</p>;
  return fields.map((field) => {
    const key = field.path.join('.');
    return (
      <VariableInput
        key={key}
        id={`${id}${key}`}
        hint={field.description ? `${id}${key}-hint` : undefined}
        field={field}
        value={givenValue(values, field.path)}
        onValue={(value) => onVariables(writeValues(withValue(values, field.path, value)))}
      />
    );
  });
}
