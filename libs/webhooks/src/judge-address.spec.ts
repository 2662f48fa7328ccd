import { describe, expect, it } from '@jest/globals';
import { judgeAddress } from './judge-address.js';

describe('an address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => expect(judgeAddress(address)).toBe('public'),
  );

  it.each([
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
    ["a carrier's", ['100.64.0.1', '100.127.255.255']],
    ['unique local', ['fc00::1', 'fdff:ffff::1']],
  ])('of the own network is only for hosts that the agreement names: %s', (_, addresses) => {
    expect(addresses.map(judgeAddress)).toEqual(addresses.map(() => 'own-network'));
  });

  it.each([
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['link-local', ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'febf::1']],
    [
      'metadata',
      ['169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.192', 'fd00:ec2::254', 'fd00:0ec2:0::0254'],
    ],
    ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1']],
    [
      'broadcast and reserved',
      ['255.255.255.255', '240.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.9', '2001:db8::1', '3fff::1'],
    ],
    ['IPv4 mapped into IPv6', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1']],
    ['IPv4 compatible', ['::127.0.0.1', '::7f00:1']],
    ['NAT64', ['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::7f00:1']],
    ['6to4 and Teredo', ['2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::']],
    ['site-local and never given out', ['fec0::1', '4000::1', '::1:2:3:4']],
    ['not an address', ['localhost', '127.1', '0x7f.1', '2130706433', '', '[::1]']],
  ])('is never asked: %s', (_, addresses) => {
    expect(addresses.map(judgeAddress)).toEqual(addresses.map(() => 'never'));
  });
});
