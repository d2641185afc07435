/** PostgreSQL took the transaction back so that another could go on (serialization failure, deadlock): nothing of it is left. */
const TAKEN_BACK: readonly unknown[] = ['40001', '40P01'];
const MOST_TRIES = 5;
const LONGEST_PAUSE_MS = 40;

/** Runs a transaction, and anew when the database took it back. After five times the failure is told. */
export async function triedAnew<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (tries === MOST_TRIES || !wasTakenBack(error)) throw error;
      // Those who met once must not meet again in step.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
    }
  }
}

const wasTakenBack = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && TAKEN_BACK.includes(error.code);
