/** How many rounds each race runs; `npm run races` sets it. */
export const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 0) || undefined;

/** Milliseconds that a trial may take before it counts as hanging. */
export const TRIAL_MS = 5_000;

/** A pause of up to five milliseconds, so that no trial meets in the same step. */
export const jitter = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5));

/** Asks again as a client does when every connection is taken for longer than it may wait: nothing was done then. */
export async function untilServed<Answer extends { readonly code?: string | undefined }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.code !== 'SERVICE_UNAVAILABLE') return answer;
  }
}
