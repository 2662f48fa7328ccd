import { verifyArchive } from '#case-store';
import { report, runCommand } from './run-command.js';

await runCommand('npm run verify-archive', undefined, async (_, { databaseUrl, dataDirectory }) =>
  report(await verifyArchive(databaseUrl, dataDirectory)),
);
