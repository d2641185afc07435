import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  await globalThis.testCluster?.stop();
  if (globalThis.testClusterDir) rmSync(globalThis.testClusterDir, { recursive: true, force: true });
}
