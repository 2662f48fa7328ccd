import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { judgeAddress } from './judge-address.js';

/** An address that a name resolves to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Asks for all addresses of a name. Rejects when there are none. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** The machine's own resolver. */
export const resolveBySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * Resolves a host, once for an attempt, and judges every address of it: one that is forbidden spoils the others, since
 * who connects may take any. Undefined when one is.
 */
export async function resolveChecked(
  host: string,
  resolve: Resolve,
  mayBeOwnNetwork: boolean,
): Promise<readonly ResolvedAddress[] | undefined> {
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host) : [{ address: host, family }];
  const isAllowed = ({ address }: ResolvedAddress): boolean => {
    const kind = judgeAddress(address);
    return kind === 'public' || (kind === 'own-network' && mayBeOwnNetwork);
  };
  return addresses.length > 0 && addresses.every(isAllowed) ? addresses : undefined;
}

/**
 * A lookup for a socket that knows only the addresses that were judged, so that a name which resolves otherwise a moment
 * later (DNS rebinding) leads nowhere else. The name itself stays in Host and in TLS.
 */
export const answerOnly =
  (addresses: readonly ResolvedAddress[]): LookupFunction =>
  (_, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
