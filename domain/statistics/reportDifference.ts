/** What a told count looks like in an answer. */
interface Count {
  readonly value: number | null;
  readonly suppressed: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is Count => isObject(value) && 'suppressed' in value && 'value' in value;

/** `READY_FOR_HANDOVER` → `Ready for handover`; codes of States and places stay. */
const words = (text: string) =>
  /^[A-Z]+(_[A-Z]+)+$/.test(text) || /^[A-Z]{4,}$/.test(text) ? text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ') : text;
/** `toCourtAction` → `to court action`. */
const spaced = (name: string) => name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * What changed between two answers to one question, a sentence for each number that both tell. A suppressed number is never
 * compared: the difference would tell it. The order is that of the later answer.
 */
export function differenceInWords(before: unknown, after: unknown): string[] {
  const earlier = new Map(counts(before).map(({ place, count }) => [place, count]));
  const later = counts(after);
  const changed = later.flatMap(({ place, label, count }) => {
    const known = earlier.get(place);
    if (!known || known.value === null || count.value === null || known.value === count.value) return [];
    const step = count.value - known.value;
    return [`${label}: ${known.value} → ${count.value} (${step > 0 ? '+' : '−'}${Math.abs(step)})`];
  });
  return changed;
}

interface PlacedCount {
  readonly place: string;
  readonly label: string;
  readonly count: Count;
}

/** Every count of an answer, under the words of its row. */
function counts(answer: unknown): PlacedCount[] {
  if (!isObject(answer)) return [];
  return Object.entries(answer).flatMap(([root, table]) =>
    isObject(table)
      ? Object.entries(table).flatMap(([block, rows]) =>
          Array.isArray(rows) ? rows.flatMap((row) => countsOfRow(`${root}.${block}`, row)) : [],
        )
      : [],
  );
}

function countsOfRow(block: string, row: unknown): PlacedCount[] {
  if (!isObject(row)) return [];
  const label = labelOf(row).map(words).join(' · ');
  const own = countsWithin(row, []);
  return own.map(({ path, count }) => ({
    place: JSON.stringify([block, labelOf(row), path]),
    label: path.length === 1 && path[0] === 'count' ? label : `${label}, ${path.map(spaced).join(' ')}`,
    count,
  }));
}

/** The words and years of a row, and the values of its keys; numbers that are measured are no label. */
function labelOf(row: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'number' && (name === 'age' || name === 'states')) return [`${name} ${value}`];
    if (name === 'keys' && Array.isArray(value))
      return value.flatMap((key) => (isObject(key) && typeof key['value'] === 'string' ? [key['value']] : []));
    return [];
  });
}

function countsWithin(
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
): { readonly path: readonly string[]; readonly count: Count }[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    if (isCount(inner)) return [{ path: here, count: inner }];
    return isObject(inner) ? countsWithin(inner, here) : [];
  });
}
