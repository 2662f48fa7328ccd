import { isIP } from 'node:net';

/** Longest address of an endpoint, in characters. Our own number. */
export const longestUrl = 2048;

/** Ports of endpoints whose host no agreement names: https's own and the one usual beside it. Our own choice. */
const ports: readonly string[] = ['', '8443'];

// Names that no public resolver answers: RFC 6761, RFC 6762, RFC 7686, RFC 8375; `internal` by ICANN's resolution of 2024.
const ownNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa|onion|test|invalid)$/;

/** Whether the agreement names the host of an address. Hosts are compared as they are written in a parsed URL. */
export const isNamedHost = (url: URL, namedHosts: readonly string[]): boolean => namedHosts.includes(hostOf(url));

/** The host of an address as a resolver takes it: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * What speaks against sending events to an address, in words; empty if nothing does. Where its host lies is asked at
 * every attempt, not here.
 *
 * A host that the agreement names may be reached by http, at any port and by its IP address.
 */
export function judgeEndpointUrl(text: string, namedHosts: readonly string[]): string[] {
  if (text.length > longestUrl) return [`must not be longer than ${longestUrl} characters`];
  if (!URL.canParse(text)) return ['must be an absolute address'];
  const url = new URL(text);
  const reasons: string[] = [];
  if (url.username !== '' || url.password !== '') reasons.push('must not hold a user or a password');
  if (url.hash !== '') reasons.push('must not have a fragment');
  if (isNamedHost(url, namedHosts)) {
    return ['https:', 'http:'].includes(url.protocol) ? reasons : [...reasons, 'must be https or http'];
  }
  if (url.protocol !== 'https:') reasons.push('must be https');
  if (!ports.includes(url.port)) reasons.push('must use port 443 or 8443');
  return [...reasons, ...judgeName(hostOf(url))];
}

function judgeName(host: string): string[] {
  if (isIP(host) !== 0) return ['must name its host, and not give an IP address'];
  return !host.includes('.') || host.endsWith('.') || ownNames.test(host) ? ['must name a public host'] : [];
}
