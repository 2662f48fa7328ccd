import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What an address is to a request of ours: `public` may be asked; `own-network` (loopback, private, carrier's, unique
 * local) only where the agreement names the host; `never` under no agreement.
 */
export type AddressKind = 'public' | 'own-network' | 'never';

const ownNetwork: readonly string[] = ['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'];

/**
 * Where machines in data centres ask who they are and get their passwords. Most lie in a range that is refused anyway;
 * some lie in networks that an agreement may allow, and one (Azure's) among the public ones.
 */
const metadata: ReadonlySet<string> = new Set(
  ['168.63.129.16', '100.100.100.200', '192.0.0.192', '169.254.169.254', 'fd00:ec2::254', 'fd20:ce::254'].map((one) =>
    ipaddr.parse(one).toNormalizedString(),
  ),
);

// IANA has given out global addresses from here only (RFC 4291, section 2.4): ::127.0.0.1 and the like lie outside.
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Judges an IP address in text. An IPv6 address that carries an IPv4 one in it (mapped, NAT64, 6to4, Teredo) is `never`,
 * whatever it carries: where it would lead is decided by a machine that we do not know.
 */
export function judgeAddress(address: string): AddressKind {
  if (isIP(address) === 0) return 'never';
  const parsed = ipaddr.parse(address);
  if (metadata.has(parsed.toNormalizedString())) return 'never';
  const range = parsed.range();
  if (ownNetwork.includes(range)) return 'own-network';
  if (range !== 'unicast') return 'never';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast) ? 'never' : 'public';
}
