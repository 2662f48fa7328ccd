import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type Readable, Transform, type Writable } from 'node:stream';
import { Readable as NodeReadable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';

/** Takes the digest of what passes. */
function digesting(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

const toWeb = (stream: Readable): globalThis.ReadableStream<Uint8Array> =>
  NodeReadable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>): Readable =>
  NodeReadable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);

/** Writes a stream into a file, compressed and encrypted to a recipient; memory stays bounded. */
export async function writeTableFile(
  source: Readable,
  file: string,
  recipient: string,
): Promise<{ sha256: string; fileSha256: string }> {
  const [plain, written] = [createHash('sha256'), createHash('sha256')];
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const packed = createGzip({ level: 6 });
  const packing = pipeline(source, digesting(plain), packed);
  const encrypted = await encrypter.encrypt(toWeb(packed));
  await Promise.all([packing, pipeline(fromWeb(encrypted), digesting(written), createWriteStream(file, { mode: 0o600, flags: 'wx' }))]); // prettier-ignore
  return { sha256: plain.digest('hex'), fileSha256: written.digest('hex') };
}

/** Reads such a file into a stream, and gives the digest of what it held. Throws where the file was changed. */
export async function readTableFile(file: string, identity: string, target: Writable): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = createHash('sha256');
  const decrypted = await decrypter.decrypt(toWeb(createReadStream(file)));
  await pipeline(fromWeb(decrypted), createGunzip(), digesting(plain), target);
  return plain.digest('hex');
}

/** SHA-256 of a file as it lies there. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
