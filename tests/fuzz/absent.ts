import type { Operation } from './operations';
import type { Slice } from './slice';

/** The same question about things that are not there. */
export function ofAbsentThings(operation: Operation, { ids }: Slice): Operation {
  const replaced = (text: string) =>
    text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) =>
      ids.has(id) ? `${id.slice(0, 24)}${id.slice(24).split('').reverse().join('')}` : id,
    );
  return { ...operation, document: replaced(operation.document), variables: JSON.parse(replaced(JSON.stringify(operation.variables))) };
}

export const namesNothing = (operation: Operation, slice: Slice) =>
  JSON.stringify(ofAbsentThings(operation, slice)) === JSON.stringify(operation);
