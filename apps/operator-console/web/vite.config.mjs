import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// Everything is a file of its own under the console's address: the page's security policy lets nothing else load.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: [root, `${root}node_modules`] } } },
  build: {
    outDir: '../../../dist/apps/operator-console/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      // Directives for servers that render pages; none renders this one.
      checks: { moduleLevelDirective: false, pluginTimings: false },
    },
  },
});
