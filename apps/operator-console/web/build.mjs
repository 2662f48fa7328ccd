// Checks the page's types and builds it into dist/apps/operator-console/web, where the console serves it from.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = import.meta.dirname;
const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));
const { status } = spawnSync(process.execPath, [compiler, '-p', here], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
await build({ configFile: fileURLToPath(new URL('vite.config.mjs', import.meta.url)) });
