import { ReadmissionError } from '#canonical-message';
import { readCompactJws, type UnverifiedJws } from './compact-jws.js';
import { permittedSkew } from './partner-signature.js';

/** Claims of the token that a partner signs to read what is its own. */
export interface AccessClaims {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
  readonly htm: string;
  readonly htu: string;
}

/** An access token whose signature nobody has checked yet. */
export interface AccessToken {
  readonly jws: UnverifiedJws;
  readonly kid: string;
  readonly claims: AccessClaims;
}

/** What an access token has to be good for. */
export interface Access {
  readonly aud: string;
  readonly method: string;
  /** Path of the call, without query. */
  readonly path: string;
  /** Where the gateway is reached from outside; when set, the whole address is compared. */
  readonly publicUrl: string | undefined;
  readonly now: Date;
}

/** Longest life of a token, in seconds. */
export const longestLife = 120;

/** Reads a token of type readmission-access+jwt. Throws ACCESS_TOKEN_INVALID. */
export function readAccessToken(text: string): AccessToken {
  const jws = readToken(text);
  const claims = readClaims(jws.payload);
  const kid = jws.header['kid'];
  if (jws.header['typ'] !== 'readmission-access+jwt') throw invalid('typ must be readmission-access+jwt.');
  if ('crit' in jws.header) throw invalid('No critical extension is understood.');
  if (typeof kid !== 'string') throw invalid('kid is missing.');
  return { jws, kid, claims };
}

/** Throws ACCESS_TOKEN_INVALID unless the token is good for this very call, now. */
export function assertAccess({ claims }: AccessToken, access: Access): void {
  const now = access.now.getTime() / 1000;
  if (claims.aud !== access.aud) throw invalid('aud is not this gateway.');
  if (claims.exp - claims.iat > longestLife) throw invalid(`A token may live ${longestLife} seconds at most.`);
  if (claims.exp + permittedSkew < now || claims.iat - permittedSkew > now) {
    throw new ReadmissionError('ACCESS_TOKEN_INVALID', {
      detail: 'The token is not valid at this time.',
      show: { serverTime: access.now.toISOString() },
    });
  }
  if (claims.htm !== access.method) throw invalid('htm is not the method of this call.');
  if (!isSameAddress(claims.htu, access)) throw invalid('htu is not the address of this call.');
}

function isSameAddress(htu: string, { path, publicUrl }: Access): boolean {
  if (!URL.canParse(htu)) return false;
  const url = new URL(htu);
  if (url.pathname !== path) return false;
  return publicUrl === undefined || url.origin === new URL(publicUrl).origin;
}

function readToken(text: string): UnverifiedJws {
  try {
    return readCompactJws(text);
  } catch (cause) {
    throw new ReadmissionError('ACCESS_TOKEN_INVALID', { cause, detail: 'The token is not a compact JWS.' });
  }
}

function readClaims(payload: Uint8Array): AccessClaims {
  let claims: Record<string, unknown>;
  try {
    claims = JSON.parse(Buffer.from(payload).toString()) as Record<string, unknown>;
  } catch (cause) {
    throw new ReadmissionError('ACCESS_TOKEN_INVALID', { cause, detail: 'The claims are not JSON.' });
  }
  for (const name of ['iss', 'aud', 'jti', 'htm', 'htu']) {
    if (typeof claims?.[name] !== 'string') throw invalid(`${name} is missing.`);
  }
  for (const name of ['iat', 'exp']) if (!Number.isFinite(claims[name])) throw invalid(`${name} is missing.`);
  return claims as unknown as AccessClaims;
}

const invalid = (detail: string): ReadmissionError => new ReadmissionError('ACCESS_TOKEN_INVALID', { detail });
