import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEvidence } from './evidence/evidence-folder.js';
import { exportEvidence } from './evidence/export-evidence.js';
import { verifyEvidence } from './evidence/verify-evidence.js';
import { readEvidenceSettings } from './verify-evidence.config.js';

const usage = `npm run verify-evidence -- <case number or folder> [--purpose "why it is opened"]
A folder is verified with what lies in it. A case is first laid into $DATA_DIR/evidence by the running programs,
with the auditor's token in OFFICER_TOKEN_FILE.`;

/** Entry point: lays what proves a case into a folder, if it is not one yet, and verifies it with its keys alone. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { purpose: { type: 'string', default: 'Verification of the evidence of this case.' } },
});
const [wanted] = positionals;
if (wanted === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const { folderOf, ...where } = readEvidenceSettings();
const isFolder = existsSync(wanted);
const folder = isFolder ? wanted : folderOf(wanted);
try {
  if (!isFolder) await exportEvidence({ ...where, caseNumber: wanted, folder, purpose: values.purpose });
  const findings = await verifyEvidence(readEvidence(folder));
  for (const { about, wrong } of findings) process.stdout.write(`${wrong === undefined ? '✓' : '✗'} ${about}${wrong === undefined ? '' : `: ${wrong}`}\n`); // prettier-ignore
  const failed = findings.filter(({ wrong }) => wrong !== undefined).length;
  process.stdout.write(`${findings.length - failed} of ${findings.length} hold, by the keys in ${folder}\n`);
  process.exitCode = failed === 0 && findings.length > 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
