/** What many ask at once is asked once, and answers for a moment: who may ask without a token must not keep the database busy. */
export function askedOnce<Answer>(ask: () => Promise<Answer>, livesMs: number): () => Promise<Answer> {
  let asking: Promise<Answer> | undefined;
  return () => {
    if (asking) return asking;
    const now = ask();
    asking = now;
    const forget = () => setTimeout(() => (asking = undefined), livesMs).unref();
    void now.then(forget, forget);
    return now;
  };
}
