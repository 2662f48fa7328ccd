import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { readFile } from './read-file.js';

const limits = { bytes: 10, pauseMilliseconds: 100, milliseconds: 250 };
const read = (stream: Readable): Promise<Buffer> => buffer(readFile(stream, limits));

describe('reading a file as it comes', () => {
  it('gives its parts', async () => {
    await expect(read(Readable.from([Buffer.from('inven'), Buffer.from('ted')]))).resolves.toEqual(
      Buffer.from('invented'),
    );
  });

  it('ends at one byte too many, and leaves the stream open', async () => {
    const stream = new PassThrough();
    stream.write(Buffer.alloc(11));
    await expect(read(stream)).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_LARGE' });
    expect(stream.destroyed).toBe(false);
  });

  it('ends when nothing comes', async () => {
    await expect(read(new PassThrough())).rejects.toMatchObject({ code: 'REQUEST_TOO_SLOW' });
  });

  it('ends when too little comes, however steadily', async () => {
    const stream = new PassThrough();
    const drip = setInterval(() => stream.write('x'), 60);
    await expect(read(stream)).rejects.toMatchObject({ code: 'REQUEST_TOO_SLOW' });
    clearInterval(drip);
  });

  it('tells that the sender went away', async () => {
    const stream = new PassThrough();
    stream.write('x');
    setTimeout(() => stream.destroy(), 20);
    await expect(read(stream)).rejects.toMatchObject({ code: 'ATTACHMENT_BROKEN_OFF' });
  });
});
