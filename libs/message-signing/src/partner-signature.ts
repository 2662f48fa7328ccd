import { pointerStep, type Fault, ReadmissionError, throwFaults } from '#canonical-message';
import { readCompactJws, type UnverifiedJws } from './compact-jws.js';

/** Greatest difference between the partner's clock and ours, in seconds. */
export const permittedSkew = 120;

/** `typ` of the proof that somebody has the private half of a key. */
export const keyProofTyp = 'readmission-key-proof+jws';

/** Protected header of a partner's signed act. */
export interface PartnerHeader {
  readonly alg: string;
  /** RFC 7638 thumbprint of the key: the key names the partner. */
  readonly kid: string;
  readonly typ: string;
  /** Media type of the payload. */
  readonly cty: string;
  /** Id of the gateway that the act is meant for. */
  readonly aud: string;
  /** When it was signed, in seconds since 1970. */
  readonly iat: number;
  /** Idempotency key of the act. */
  readonly jti: string;
  /** Method and path of the act, such as `POST /v1/requests`. */
  readonly act: string;
  /** Pointers of terms that the sender confirms to be harmless. */
  readonly confirms: readonly string[];
  /** Of a request: id of the sender's own case whose place it takes. */
  readonly supersedes?: string;
}

/** A partner's signed act, its signature still unverified. */
export interface PartnerSignature {
  readonly jws: UnverifiedJws;
  readonly header: PartnerHeader;
}

const texts = { alg: 20, kid: 64, typ: 64, cty: 100, aud: 200, jti: 128, act: 300 } as const;

/**
 * Reads a signed act: form first, then the header. Throws BODY_NOT_JWS or HEADER_NOT_UNDERSTOOD with every fault.
 * Any `crit` is refused, since no extension is understood here (RFC 7515, section 4.1.11).
 */
export function readPartnerSignature(text: string): PartnerSignature {
  const jws = readCompactJws(text);
  const faults: Fault[] = [];
  const fault = (name: string, detail: string): void =>
    void faults.push({ code: 'HEADER_NOT_UNDERSTOOD', pointer: pointerStep(name), detail });

  for (const [name, maximum] of Object.entries(texts)) {
    const value = jws.header[name];
    if (typeof value !== 'string' || value.length === 0 || value.length > maximum) {
      fault(name, `must be a text of 1 to ${maximum} characters`);
    }
  }
  // A jti becomes part of the receipt and of every log line about the act: printable ASCII, nothing that could be prose.
  if (typeof jws.header['jti'] === 'string' && !/^[\x21-\x7e]+$/.test(jws.header['jti'])) {
    fault('jti', 'must be printable ASCII without spaces');
  }
  if (!Number.isSafeInteger(jws.header['iat'])) fault('iat', 'must be whole seconds since 1970');
  if ('crit' in jws.header) fault('crit', 'no critical extension is understood');
  if ('confirms' in jws.header && !isPointerList(jws.header['confirms'])) {
    fault('confirms', 'must be a list of at most 20 JSON pointers');
  }
  if ('supersedes' in jws.header && !isCaseId(jws.header['supersedes'])) {
    fault('supersedes', 'must be the id of a case, as its receipt gives it');
  }
  throwFaults(faults);

  return { jws, header: { confirms: [], ...jws.header } as unknown as PartnerHeader };
}

const isCaseId = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

const isPointerList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= 20 &&
  value.every((pointer) => typeof pointer === 'string' && pointer.length <= 300 && /^(\/|$)/.test(pointer));

/** What a signed act has to be addressed to. */
export interface Address {
  readonly typ: string;
  /** The gateway's id. */
  readonly aud: string;
  /** Method and external path of the call. */
  readonly act: string;
  /** Media type of the documents of this agreement. */
  readonly cty: string;
}

/**
 * A signature is good for one gateway and one act. Throws HEADER_NOT_UNDERSTOOD (typ), AUDIENCE_WRONG, ACT_WRONG or
 * MEDIA_TYPE_WRONG (cty).
 */
export function assertAddressedTo(header: PartnerHeader, address: Address): void {
  if (mediaType(header.typ) !== mediaType(address.typ)) {
    throw new ReadmissionError('HEADER_NOT_UNDERSTOOD', {
      faults: [{ code: 'HEADER_NOT_UNDERSTOOD', pointer: '/typ', detail: `must be ${address.typ}` }],
    });
  }
  if (header.aud !== address.aud) throw new ReadmissionError('AUDIENCE_WRONG', { show: { audience: address.aud } });
  if (header.act !== address.act) throw new ReadmissionError('ACT_WRONG', { show: { act: address.act } });
  if (mediaType(header.cty) !== mediaType(address.cty)) {
    throw new ReadmissionError('MEDIA_TYPE_WRONG', { show: { cty: address.cty } });
  }
}

/** RFC 7515, sections 4.1.9 and 4.1.10: `application/` may be left out, and case does not count. */
const mediaType = (value: string): string => value.toLowerCase().replace(/^application\//, '');

/** Throws SIGNATURE_STALE or SIGNATURE_FUTURE, with our time, when `iat` is more than 120 s away. */
export function assertFresh(header: PartnerHeader, now: Date): void {
  const ahead = header.iat - now.getTime() / 1000;
  const show = { serverTime: now.toISOString(), permittedSkewSeconds: permittedSkew };
  if (ahead > permittedSkew) throw new ReadmissionError('SIGNATURE_FUTURE', { show });
  if (ahead < -permittedSkew) throw new ReadmissionError('SIGNATURE_STALE', { show });
}
