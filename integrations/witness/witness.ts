import { isSignatureLine } from '../../domain/audit/signedNote';

/** A growth of the log as a witness wants to see it (C2SP tlog-witness, add-checkpoint). */
export interface Submission {
  /** Size that the witness cosigned last; 0 for the first time. */
  readonly oldSize: number;
  /** Consistency proof from that size, RFC 6962. */
  readonly path: readonly Buffer[];
  readonly note: string;
}

export type WitnessAnswer =
  | { readonly kind: 'COSIGNED'; readonly lines: string }
  /** The witness has seen another size than we thought. */
  | { readonly kind: 'OTHER_SIZE'; readonly size: number };

export type Witness = (url: string, submission: Submission) => Promise<WitnessAnswer>;

const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 16_384;

/** Sends a checkpoint to a witness outside. @throws Error when it does not answer, refuses, or answers anything but signature lines. */
export const askWitness: Witness = async (url, { oldSize, path, note }) => {
  const body = `old ${oldSize}\n${path.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;
  const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (text.length > LONGEST_ANSWER) throw new Error('The witness answered more than a few lines.');
  if (response.status === 409 && /^\d+\n$/.test(text)) return { kind: 'OTHER_SIZE', size: Number(text) };
  if (response.status !== 200) throw new Error(`The witness answered ${response.status}.`);
  const lines = text.split('\n').slice(0, -1);
  if (lines.length === 0 || !text.endsWith('\n') || !lines.every(isSignatureLine))
    throw new Error('The witness answered something else than signature lines.');
  const [origin] = note.split('\n');
  if (lines.some((line) => line.startsWith(`— ${origin} `))) throw new Error('The witness answered in the name of the log.');
  return { kind: 'COSIGNED', lines: text };
};
