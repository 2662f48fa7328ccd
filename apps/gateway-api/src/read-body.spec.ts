import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BodyLimits, readBody } from './read-body.js';

const limits: BodyLimits = { bytes: 100, milliseconds: 400, bytesPerSecond: 100, graceMilliseconds: 100 };

describe('a body', () => {
  it('is read whole', async () => {
    const stream = new PassThrough();
    const body = readBody(stream, limits);
    stream.write('one ');
    stream.end('two');
    expect((await body).toString()).toBe('one two');
  });

  it('is refused over the limit, at its end or when twice as much has come', async () => {
    const [little, much] = [new PassThrough(), new PassThrough()];
    const refused = [readBody(little, limits), readBody(much, limits)];
    little.end('x'.repeat(101));
    much.write('x'.repeat(201));
    for (const body of refused) await expect(body).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(much.destroyed).toBe(false);
  });

  it('is refused when it trickles, when it stops, and when it takes too long in all', async () => {
    const streams = [new PassThrough(), new PassThrough(), new PassThrough()];
    const refused = streams.map((stream) => readBody(stream, limits));
    const outcomes = Promise.allSettled(refused);
    const [trickling, , steady] = streams;
    for (let n = 0; n < 12; n++) {
      if (n < 3) trickling!.write('x');
      if (n < 9) steady!.write('x'.repeat(10));
      await sleep(50);
    }
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'REQUEST_TOO_SLOW' } });
    }
  });

  it('is none when the sender goes away in the middle', async () => {
    const stream = new PassThrough();
    const body = readBody(stream, limits);
    stream.write('half');
    stream.destroy();
    await expect(body).rejects.toMatchObject({ code: 'BODY_NOT_JWS' });
  });
});
