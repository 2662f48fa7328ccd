import { assertEnvelope, type Envelope, type MessageKind, ReadmissionError } from '#canonical-message';
import { readCompactJws } from './compact-jws.js';
import { type PublicKey } from './public-key.js';
import { type Signer } from './signing-key.js';
import { verifySignature } from './verify-signature.js';

declare const signed: unique symbol;
declare const verified: unique symbol;

/** A message that one of our programs has signed; only such a one can be put on the bus. */
export interface SignedMessage<Kind extends MessageKind = MessageKind> {
  readonly [signed]: true;
  readonly envelope: Envelope<Kind>;
  /** The exact string that is stored and published. */
  readonly jws: string;
}

/** A message from the bus whose signature was verified; only such a one reaches a handler. */
export interface VerifiedMessage<Kind extends MessageKind = MessageKind> {
  readonly [verified]: true;
  readonly envelope: Envelope<Kind>;
  readonly jws: string;
}

/** A key of one of our programs: a program may only sign as itself. */
export interface ProgramKey extends PublicKey {
  readonly program: string;
}

/** Signs an envelope (typ readmission-message+jws). Throws MESSAGE_INVALID if it breaks its contract. */
export async function signMessage<Kind extends MessageKind>(
  key: Signer,
  envelope: Envelope<Kind>,
): Promise<SignedMessage<Kind>> {
  assertEnvelope(envelope);
  const jws = await key.sign('readmission-message+jws', Buffer.from(JSON.stringify(envelope)));
  return { envelope, jws } as SignedMessage<Kind>;
}

/**
 * Verifies a message from the bus and reads the envelope from the verified bytes.
 * Throws MESSAGE_SIGNATURE_INVALID or MESSAGE_INVALID; both are parked.
 */
export async function verifyMessage(
  jws: string,
  findKey: (kid: string) => Promise<ProgramKey | undefined>,
  installation: string,
): Promise<VerifiedMessage> {
  const unverified = readMessage(jws);
  const key = await findKey(String(unverified.header['kid']));
  if (!key || unverified.header['typ'] !== 'readmission-message+jws') {
    throw new ReadmissionError('MESSAGE_SIGNATURE_INVALID');
  }
  try {
    await verifySignature(unverified, key);
  } catch (cause) {
    throw new ReadmissionError('MESSAGE_SIGNATURE_INVALID', { cause });
  }
  const envelope = parse(unverified.payload);
  assertEnvelope(envelope);
  if (envelope.issuer !== key.program || envelope.installation !== installation) {
    throw new ReadmissionError('MESSAGE_SIGNATURE_INVALID', {
      detail: 'The message is not of the program or installation that it names.',
    });
  }
  return { envelope, jws } as VerifiedMessage;
}

function readMessage(jws: string): ReturnType<typeof readCompactJws> {
  try {
    return readCompactJws(jws);
  } catch (cause) {
    throw new ReadmissionError('MESSAGE_SIGNATURE_INVALID', { cause });
  }
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(payload).toString()) as unknown;
  } catch (cause) {
    throw new ReadmissionError('MESSAGE_INVALID', { cause });
  }
}
