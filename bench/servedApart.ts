import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Target } from './dayMix';

/** What a process of the platform holds. */
export interface Held {
  readonly rssMb: number;
  readonly heapMb: number;
  /** Sockets, timers, files: whatever keeps the process busy. */
  readonly handles: number;
}

export interface ServedApart extends Target {
  held(): Promise<Held>;
  close(): Promise<void>;
}

export type Said =
  | { readonly url: string; readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>> }
  | { readonly held: Held };

/** The same API in a process of its own: whoever asks takes none of its time. */
export async function servedApart(servingUrl: string): Promise<ServedApart> {
  const child = fork(path.join(__dirname, 'servedProcess.js'), [servingUrl]);
  const said = await heard(child);
  if (!('url' in said)) throw new Error('The process did not say where it serves.');
  const { url, headers } = said;
  return {
    url,
    headersOf: async (login) => headers[login] ?? {},
    held: async () => {
      child.send('held');
      const answer = await heard(child);
      if (!('held' in answer)) throw new Error('The process did not say what it holds.');
      return answer.held;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.send('close');
      await ended;
    },
  };
}

async function heard(child: ChildProcess): Promise<Said> {
  const [message] = (await once(child, 'message')) as [Said];
  return message;
}
