import { once } from 'node:events';
import { type Inflate } from 'node:zlib';
import { damaged } from './verdict.js';

/**
 * How many bytes something compressed unfolds into, counted and thrown away; stops soon after `limit`. Throws
 * ATTACHMENT_DAMAGED where it is not whole, unless `onDamage` is `'stop'`: then what came before the damage counts.
 */
export async function countUnfolded(
  inflate: Inflate,
  parts: readonly Buffer[],
  limit: number,
  onDamage: 'throw' | 'stop' = 'throw',
): Promise<number> {
  let count = 0;
  let failure: unknown;
  inflate.on('data', (chunk: Buffer) => {
    count += chunk.length;
    if (count > limit) inflate.destroy();
  });
  inflate.on('error', (error) => (failure = error));
  const ended = new Promise<void>((resolve) => inflate.once('close', resolve).once('end', resolve));
  for (const part of parts) {
    if (inflate.destroyed) break;
    if (!inflate.write(part)) await Promise.race([once(inflate, 'drain').catch(() => undefined), ended]);
  }
  if (!inflate.destroyed) inflate.end();
  await ended;
  if (failure !== undefined && onDamage === 'throw') throw damaged('Something compressed in the file is not whole.');
  return count;
}
