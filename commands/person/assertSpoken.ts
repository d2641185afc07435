import { GuardFailed } from '../../domain/errors';
import { speaks } from '../../domain/person/languages';
import type { Tx } from '../Tx';

/**
 * ICCPR Art. 14(3)(a), (f); VCCR Art. 36(1)(b). What somebody is told is told in a language that it speaks, or through an interpreter.
 * Nothing is asked where no language is on record. @throws GuardFailed
 */
export async function assertSpoken(tx: Tx, personId: string, lang: string, interpreter: string | null | undefined): Promise<void> {
  if (interpreter != null) return;
  const known = await tx.query<{ code: string }>('select code from person_language where person_id = $1 and replaced_at is null', [
    personId,
  ]);
  if (known.length === 0 || known.some(({ code }) => speaks(code, lang))) return;
  throw new GuardFailed([
    { rule: 'LANG', message: 'By what is on record the person does not speak this language, and no interpreter is named.', gate: null },
  ]);
}
