import { describe, expect, it } from '@jest/globals';
import { addressKey } from '#service-runtime';
import { TokenBuckets } from './token-buckets.js';

describe('token buckets', () => {
  let now = 0;
  const buckets = (maximumKeys?: number): TokenBuckets => new TokenBuckets(maximumKeys, () => now);

  it('give as many tokens as a minute has, then say in how many seconds there is one again', () => {
    const calls = buckets();
    const taken = Array.from({ length: 6 }, () => calls.take('xxa', 6));
    expect(taken).toEqual([0, 0, 0, 0, 0, 0]);
    expect(calls.take('xxa', 6)).toBe(10);
    now += 9_999;
    expect(calls.take('xxa', 6)).toBe(1);
    now += 1;
    expect([calls.take('xxa', 6), calls.take('xxa', 6)]).toEqual([0, 10]);
  });

  it('never hold more than a minute of tokens', () => {
    const calls = buckets();
    calls.take('xxa', 2);
    now += 3_600_000;
    expect([1, 2, 3].map(() => calls.take('xxa', 2))).toEqual([0, 0, 30]);
  });

  it('count each key for itself, and remember a bounded number of them', () => {
    const calls = buckets(2);
    for (const key of ['one', 'two']) expect([calls.take(key, 1), calls.take(key, 1)]).toEqual([0, 60]);
    expect(calls.take('three', 1)).toBe(0);
    expect([calls.take('two', 1), calls.take('one', 1)]).toEqual([60, 0]);
  });
});

describe('the address that is counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
