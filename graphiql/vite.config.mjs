import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: 'build',
    emptyOutDir: true,
    // Monaco is one large editor: smaller pieces would not load less.
    chunkSizeWarningLimit: 8_000,
    // Measuring the compressed size of seven megabytes costs more than it tells.
    reportCompressedSize: false,
    rolldownOptions: {
      // "use client" speaks to server rendering, which there is none of here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
