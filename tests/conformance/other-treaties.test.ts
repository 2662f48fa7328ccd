import { describe, expect, it } from '@jest/globals';
import { computeClocks, extendClock, latestTarget, type Moment, readAgreement } from '#agreements';
import { type PersonClass } from '#canonical-message';
import { readFileSync } from 'node:fs';

/** What one treaty makes of the same instants, against the table of deadlines: every difference is data. */
const read = (name: string) => readAgreement(readFileSync(new URL(`./treaties/${name}.yaml`, import.meta.url)));
const at = new Date('2026-11-11T08:12:44Z');

const due = (name: string, moment: Moment, personClass: PersonClass = 'own-national') => {
  const clocks = computeClocks(read(name), { personClass, moment, at });
  return clocks.map((clock) => `${clock.id} ${latestTarget(clock)?.due ?? ''} ${clock.onExpiry.effect}`);
};
const extended = (name: string): string | undefined => {
  const [reply] = computeClocks(read(name), { personClass: 'own-national', moment: 'request-received', at });
  return latestTarget(extendClock(reply!, 'consented'))?.due;
};

describe('Switzerland and Serbia', () => {
  const name = 'switzerland-serbia';
  it('Art. 10(2): fifteen calendar days, the day of receipt included, and nothing follows from silence', () => {
    expect(due(name, 'request-received')).toEqual(['reply 2026-11-25 none']);
  });
  it('Art. 10(3): six calendar days more', () => expect(extended(name)).toBe('2026-12-01'));
  it('Art. 8(3): the interview within three working days', () => {
    expect(due(name, 'interview-requested')).toEqual(['interview 2026-11-16 none']);
  });
  it('Art. 10(5): returned within six months of the approval, and of nothing else', () => {
    expect(due(name, 'accepted')).toEqual(['transfer 2027-05-11 none']);
    expect(due(name, 'lapsed')).toEqual([]);
  });
  it('Art. 12: six months for an error', () => {
    expect(due(name, 'handed-over')).toEqual(['error-claim 2027-05-11 claim-barred']);
  });
  it('Art. 14(2): transit within three calendar days', () => {
    expect(due(name, 'transit-requested', 'stateless')).toEqual(['transit-reply 2026-11-14 none']);
  });
  it('Art. 10(1): a request within a year of the knowledge', () => {
    expect(due(name, 'knowledge-of-stay', 'stateless')).toEqual(['application 2027-11-11 none']);
  });
});

describe('Switzerland and Bosnia and Herzegovina', () => {
  const name = 'switzerland-bosnia';
  it('Art. 10(2): twenty calendar days, then consent is deemed given', () => {
    expect(due(name, 'request-received')).toEqual(['reply 2026-11-30 deemed-accepted']);
  });
  it('Art. 10(3): thirty calendar days in all', () => expect(extended(name)).toBe('2026-12-10'));
  it('Art. 10(5): returned within six months of the approval or the expiry', () => {
    expect(due(name, 'deemed-accepted')).toEqual(['transfer 2027-05-11 none']);
  });
  it('Art. 14(2): transit within two working days', () => {
    expect(due(name, 'transit-requested', 'stateless')).toEqual(['transit-reply 2026-11-13 none']);
  });
});

describe('Switzerland and Montenegro', () => {
  const name = 'switzerland-montenegro';
  it('Art. 10(2): fifteen calendar days, then consent is deemed given', () => {
    expect(due(name, 'request-received')).toEqual(['reply 2026-11-25 deemed-accepted']);
  });
  it('Art. 10(3): six calendar days more', () => expect(extended(name)).toBe('2026-12-01'));
  it('Art. 10(5): returned within three months', () => {
    expect(due(name, 'accepted')).toEqual(['transfer 2027-02-11 none']);
  });
});
