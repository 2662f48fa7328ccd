import { describe, expect, it } from '@jest/globals';
import { judgeEndpointUrl } from './judge-endpoint-url.js';

const named = ['hooks.state.example', '10.1.2.3', 'fd00::7', 'localhost'];

describe('the address of an endpoint', () => {
  it.each(['https://ministry.example/hook?x=1', 'https://ministry.example:443/', 'https://a.b.example:8443/'])(
    'may be %s',
    (url) => expect(judgeEndpointUrl(url, [])).toEqual([]),
  );

  it.each([
    ['hello', 'must be an absolute address'],
    ['/hook', 'must be an absolute address'],
    ['http://ministry.example/', 'must be https'],
    ['ftp://ministry.example/', 'must be https'],
    ['https://ministry.example:8080/', 'must use port 443 or 8443'],
    ['https://ministry.example:22/', 'must use port 443 or 8443'],
    ['https://user:secret@ministry.example/', 'must not hold a user or a password'],
    ['https://ministry.example/#part', 'must not have a fragment'],
    ['https://8.8.8.8/', 'must name its host, and not give an IP address'],
    ['https://2130706433/', 'must name its host, and not give an IP address'],
    ['https://0x7f.1/', 'must name its host, and not give an IP address'],
    ['https://[::1]/', 'must name its host, and not give an IP address'],
    ['https://localhost/', 'must name a public host'],
    ['https://LOCALHOST./', 'must name a public host'],
    ['https://intranet/', 'must name a public host'],
    ['https://metadata.google.internal/', 'must name a public host'],
    ['https://printer.local/', 'must name a public host'],
    [`https://ministry.example/${'a'.repeat(2048)}`, 'must not be longer than 2048 characters'],
  ])('is refused: %s', (url, reason) => expect(judgeEndpointUrl(url, [])).toContain(reason));

  it.each(['http://hooks.state.example/', 'http://10.1.2.3:8080/', 'http://[fd00::7]:81/x', 'http://LOCALHOST:3000/'])(
    'may be in a network that the agreement names: %s',
    (url) => expect(judgeEndpointUrl(url, named)).toEqual([]),
  );

  it.each(['http://other.state.example/', 'http://10.1.2.4/', 'http://hooks.state.example.evil.example/'])(
    'is refused where the agreement names another host: %s',
    (url) => expect(judgeEndpointUrl(url, named)).toContain('must be https'),
  );

  it('is neither a file nor a script, whatever the agreement names', () => {
    expect(judgeEndpointUrl('ftp://localhost/', named)).toEqual(['must be https or http']);
  });
});
