/** Keeps a fixed number of requests under way for a while and counts how many were answered. */
export async function requestsPerSecond(
  request: () => Promise<void>,
  options: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const until = performance.now() + options.seconds * 1000;
  let answered = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < until) {
        await request();
        answered += 1;
      }
    }),
  );
  return answered / ((performance.now() - started) / 1000);
}
