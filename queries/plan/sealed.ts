import { readEnvelope } from '../../domain/privacy/envelope';
import { sealedTable } from '../../domain/privacy/sealedColumns';
import type { SealedField } from './readMap';
import { CONCRETE_KEY, isMarker, type SealedValue, type Shape } from './shape';

/** A sealed column as SQL answers it: its row and its text, so that the content opens nowhere but where it stands. */
export function sealedSql(table: string, { column, when, otherwise, of }: SealedField, row: string): string {
  const place = sealedTable(table);
  if (!place || (of?.column === undefined && !place.columns.includes(column)))
    throw new Error(`${table}.${column} is read as sealed, but is no sealed column.`);
  const content = `case when ${row}."${column}" is not null then json_build_array(${of ? of.row(row) : `${row}."${place.row}"`}, ${row}."${column}"${of?.column ? `, ${of.column(row)}` : ''}) end`;
  const shown = when ? `case when ${when(row)} then ${content} end` : content;
  if (!otherwise) return shown;
  return `coalesce(${shown}, (select json_build_array(o.plain) from (select ${otherwise(row)} as plain) o where o.plain is not null))`;
}

/** Whose keys an answer needs. It walks the answer as finishing does, before it. */
export function sealedSubjects(value: unknown, shape: Shape | undefined, found: Set<string> = new Set()): Set<string> {
  if (shape === undefined || value === null || value === undefined || isMarker(value)) return found;
  switch (shape.kind) {
    case 'sealed': {
      const [, text] = value as SealedValue;
      const subject = text === undefined ? undefined : readEnvelope(text)?.subject;
      if (subject !== undefined) found.add(subject);
      break;
    }
    case 'required':
      sealedSubjects(value, shape.inner, found);
      break;
    case 'perRow':
      sealedSubjects(value, shape.open, found);
      break;
    case 'list':
      for (const item of value as unknown[]) sealedSubjects(item, shape.of, found);
      break;
    case 'byType': {
      const object = value as Readonly<Record<string, unknown>>;
      sealedSubjects(object, shape.types.get(String(object[CONCRETE_KEY])), found);
      break;
    }
    case 'object':
      for (const [key, inner] of shape.fields) sealedSubjects((value as Readonly<Record<string, unknown>>)[key], inner, found);
      break;
    default:
  }
  return found;
}
