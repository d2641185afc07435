type Values = Readonly<Record<string, unknown>>;

/** The variables that a JSON text holds; null while it is not an object. */
export function readValues(json: string): Values | null {
  if (json.trim() === '') return {};
  try {
    const values: unknown = JSON.parse(json);
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : null;
  } catch {
    return null;
  }
}

export const givenValue = (values: Values, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Values)[step] : undefined), values);

/** With a value put in its place; undefined takes it out, and with it an input that is then empty. */
export function withValue(values: Values, [step, ...rest]: readonly string[], value: unknown): Values {
  if (step === undefined) return values;
  const inner = rest.length === 0 ? value : emptied(withValue((values[step] as Values | undefined) ?? {}, rest, value));
  const { [step]: _old, ...others } = values;
  return inner === undefined ? others : { ...values, [step]: inner };
}

const emptied = (values: Values) => (Object.keys(values).length === 0 ? undefined : values);

export const writeValues = (values: Values): string => (Object.keys(values).length === 0 ? '' : JSON.stringify(values, null, 2));
