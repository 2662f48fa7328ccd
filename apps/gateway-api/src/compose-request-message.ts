import { type BodyDraft, type MessageDraft } from '#case-store';
import { type AgreementReference, type ReadmissionRequest } from '#canonical-message';
import { type AttachedBytes } from '#host-countries';
import { type Signer, signMessage } from '#message-signing';
import { newId } from '#service-runtime';
import { sha256 } from './open-signed-act.js';

/** A request in canonical form, and the case and version that its message follows. */
export interface RequestOfCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseVersion: number;
  readonly partner: string;
  readonly hostCountry: string;
  readonly agreement: AgreementReference;
  /** When the request was received: its clocks run from there, also after a correction. */
  readonly receivedAt: Date;
  readonly request: ReadmissionRequest;
}

/** The signed message of a request, as it is stored and as it is queued. */
export async function composeRequestMessage(
  key: Signer,
  installation: string,
  { request, receivedAt, ...its }: RequestOfCase,
): Promise<{ readonly body: BodyDraft; readonly message: MessageDraft }> {
  const message = await signMessage<'readmission-request'>(key, {
    id: newId(),
    kind: 'readmission-request',
    version: 1,
    installation,
    issuer: 'gateway-api',
    issuedAt: new Date().toISOString(),
    ...its,
    receivedAt: receivedAt.toISOString(),
    body: request,
  });
  const digest = sha256(message.jws);
  const { hostCountry, caseId, caseVersion } = its;
  return {
    body: { kind: 'message', sha256: digest, mediaType: 'application/jose', content: Buffer.from(message.jws) },
    message: {
      messageId: message.envelope.id,
      routingKey: 'request.received.v1',
      sha256: digest,
      headers: { kind: 'readmission-request', version: 1, hostCountry, caseId, caseVersion },
    },
  };
}

/** What was received, byte for byte. */
export const receivedBody = (jws: string, digest: string): BodyDraft => ({
  kind: 'received',
  sha256: digest,
  mediaType: 'application/jose',
  content: Buffer.from(jws),
});

/** The files that came inside a document. */
export const attachmentBodies = (files: readonly Pick<AttachedBytes, 'bytes' | 'mediaType'>[]): BodyDraft[] =>
  files.map(({ bytes, mediaType }) => ({ kind: 'attachment', sha256: sha256(bytes), mediaType, content: bytes }));
