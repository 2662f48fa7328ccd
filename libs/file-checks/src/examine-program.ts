import { setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { asReadmissionError, type FileType } from '#canonical-message';
import { checkFile } from './check-file.js';

// Started by FileExaminer for one file: bytes in, one line of JSON out, then the cleaned copy.
setPriority(10);
try {
  const cleaned = await checkFile(await buffer(process.stdin), process.argv[2] as FileType);
  process.stdout.write('{}\n');
  process.stdout.write(cleaned);
} catch (error) {
  const { code, detail } = asReadmissionError(error);
  process.stdout.write(`${JSON.stringify({ code, detail })}\n`);
}
