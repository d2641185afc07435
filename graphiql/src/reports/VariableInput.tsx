import type { ReactNode } from 'react';
import { countries } from '../results/countries';
import { enumerated } from '../results/words';
import type { VariableField } from './variableFields';

interface VariableInputProps {
  readonly id: string;
  readonly hint: string | undefined;
  readonly field: VariableField;
  readonly value: unknown;
  /** Undefined: not given. */
  readonly onValue: (value: unknown) => void;
}

/** One variable, with the control that fits its type. */
export function VariableInput({ id, hint, field, value, onValue }: VariableInputProps) {
  const { label, description, required } = field;
  return (
    <div className="repatria-field">
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {controls[field.control]({ id, hint, field, value, onValue })}
      {description && (
        <span id={hint} className="repatria-hint" title={description}>
          {description}
        </span>
      )}
    </div>
  );
}

const given = (text: string) => (text === '' ? undefined : text);
const listed = (text: string) => {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts;
};
const joined = (value: unknown) => (Array.isArray(value) ? value.join(', ') : '');
const shown = (value: unknown) => (value === undefined || value === null ? '' : String(value));

/** Words for an empty choice: what the query does without one. */
function unset({ required, standard, control }: VariableField): string {
  if (standard === undefined || standard === null) return required ? 'Choose …' : 'Any';
  if (control === 'boolean') return `As saved (${standard ? 'yes' : 'no'})`;
  return `As saved (${[standard].flat().map(shown).map(enumerated).join(', ')})`;
}

type Control = (props: VariableInputProps) => ReactNode;

const controls: Readonly<Record<VariableField['control'], Control>> = {
  choice: ({ id, hint, field, value, onValue }) => (
    <select
      id={id}
      aria-describedby={hint}
      required={field.required}
      value={shown(value)}
      onChange={(event) => onValue(given(event.target.value))}
    >
      <option value="">{unset(field)}</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value} title={choice.description ?? undefined}>
          {enumerated(choice.value)}
        </option>
      ))}
    </select>
  ),
  choices: ({ id, field, value, onValue }) => {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    return (
      <details className="repatria-choices">
        <summary id={id}>{chosen.length === 0 ? unset(field) : chosen.map((one) => enumerated(shown(one))).join(', ')}</summary>
        <fieldset>
          <legend className="repatria-unseen">{field.label}</legend>
          {field.choices.map((choice) => (
            <label key={choice.value} title={choice.description ?? undefined}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={({ target }) => {
                  const next = target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value);
                  onValue(next.length === 0 ? undefined : next);
                }}
              />
              {enumerated(choice.value)}
              {choice.description && <small>{choice.description}</small>}
            </label>
          ))}
        </fieldset>
      </details>
    );
  },
  boolean: ({ id, hint, field, value, onValue }) => (
    <select
      id={id}
      aria-describedby={hint}
      required={field.required}
      value={shown(value)}
      onChange={(event) => onValue(event.target.value === '' ? undefined : event.target.value === 'true')}
    >
      <option value="">{unset(field)}</option>
      <option value="true">Yes</option>
      <option value="false">No</option>
    </select>
  ),
  number: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      type="number"
      required={field.required}
      placeholder={shown(field.standard)}
      value={shown(value)}
      onChange={(event) => onValue(event.target.value === '' ? undefined : Number(event.target.value))}
    />
  ),
  instant: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      type="date"
      required={field.required}
      value={shown(value).slice(0, 10)}
      onChange={(event) => onValue(event.target.value === '' ? undefined : `${event.target.value}T00:00:00Z`)}
    />
  ),
  country: ({ id, hint, field, value, onValue }) => (
    <select
      id={id}
      aria-describedby={hint}
      required={field.required}
      value={shown(value)}
      onChange={(event) => onValue(given(event.target.value))}
    >
      <option value="">{unset(field)}</option>
      {countries().map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  ),
  countries: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      required={field.required}
      placeholder="FRA, TUN"
      defaultValue={joined(value)}
      onBlur={(event) => onValue(listed(event.target.value.toUpperCase()))}
    />
  ),
  text: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      dir="auto"
      required={field.required}
      placeholder={shown(field.standard)}
      value={shown(value)}
      onChange={(event) => onValue(given(event.target.value))}
    />
  ),
  texts: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      dir="auto"
      required={field.required}
      placeholder="one, another"
      defaultValue={joined(value)}
      onBlur={(event) => onValue(listed(event.target.value))}
    />
  ),
  json: ({ id, hint, field, value, onValue }) => (
    <input
      id={id}
      aria-describedby={hint}
      required={field.required}
      placeholder="JSON"
      defaultValue={value === undefined ? '' : JSON.stringify(value)}
      onBlur={(event) => {
        if (event.target.value.trim() === '') return onValue(undefined);
        try {
          onValue(JSON.parse(event.target.value));
          event.target.setCustomValidity('');
        } catch {
          event.target.setCustomValidity('This is not JSON.');
        }
      }}
    />
  ),
};
