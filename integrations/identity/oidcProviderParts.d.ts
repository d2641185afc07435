/**
 * Parts of oidc-provider that its front door announces with warnings to operators: of a runtime older than its own LTS line
 * (every version that this project supports is tested), and of a store that forgets (the demo's sessions may).
 */
declare module 'oidc-provider/lib/provider.js' {
  export { default as Provider } from 'oidc-provider';
}
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterConstructor } from 'oidc-provider';
  export function createMemoryAdapter(clockToleranceSeconds: number): AdapterConstructor;
}
