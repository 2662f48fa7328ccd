import { type Fault, type ReadmissionRequest, type ReadmissionResponse } from '#canonical-message';

/** A file that came inside a request; its bytes are kept apart and never travel over the broker. */
export interface AttachedBytes {
  /** Identifier of the attachment inside the canonical request (a1, a2 …). */
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A field that the mapping knows and does not take over. The value is gone; that it was there is recorded. */
export interface DroppedField {
  /** RFC 6901 pointer into the host country's document. */
  readonly pointer: string;
  /** Why it is not taken over, with its article where there is one. */
  readonly reason: string;
}

/** A host country's document in canonical form, and what did not go into it. */
export interface CanonicalDraft {
  readonly request: ReadmissionRequest;
  readonly attachments: readonly AttachedBytes[];
  readonly dropped: readonly DroppedField[];
}

/** How one host country speaks: everything the gateway knows about its format, and nothing about its keys. */
export interface HostCountry {
  /** ISO 3166-1 alpha-3 in lower case; the name of its folder. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** Media type of what it sends and gets: the `cty` of its signatures and of our answers. */
  readonly mediaType: string;
  /** The agreement profile it ships. */
  readonly agreementFile: URL;
  /** Folder of its examples. */
  readonly examples: URL;
  /** The document as its format says, safely read and nothing more. Throws a refusal, pointers into the document. */
  read(payload: Uint8Array): unknown;
  /** Every fault of the document against its closed schema; none means that it can be mapped. */
  faults(document: unknown): Fault[];
  /**
   * Maps a document without faults. Pure: no clock, no randomness, no network. Throws a refusal with pointers into the
   * document where a value has no canonical meaning (an unknown code, a date that does not exist, a file that is none).
   */
  toCanonical(document: unknown): CanonicalDraft;
  /** The answer in the host country's own format: the bytes that are signed and collected. */
  fromCanonical(response: ReadmissionResponse): Uint8Array;
}
