import {
  type EvidenceType,
  type Fault,
  type Person,
  type ReadmissionRequest,
  type ReadmissionResponse,
  type TransitResponse,
} from '#canonical-message';

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

/**
 * What a form states of a person that no agreement of today lets be kept. It lives in memory only, and is forgotten
 * unless the policy of another time, named in the agreement's profile, could not be applied without it.
 */
export interface RestrictedStatement {
  readonly kind: 'ethnicity';
  /** Identifier of the person inside the canonical request. */
  readonly person: string;
  /** As the form states it: an assertion of its sender, not a fact. */
  readonly stated: string;
}

/** A host country's document in canonical form, and what did not go into it. */
export interface CanonicalDraft {
  readonly request: ReadmissionRequest;
  readonly attachments: readonly AttachedBytes[];
  readonly dropped: readonly DroppedField[];
  /** Absent where the format has no field for it. */
  readonly restricted?: readonly RestrictedStatement[];
}

/** A document of a sample person. */
export interface SampleDocument {
  readonly type: EvidenceType;
  readonly number: string;
  /** How it is offered; without it only its number is given. */
  readonly presentation?: 'original' | 'copy' | 'number-only';
  /** YYYY-MM-DD. */
  readonly issuedOn?: string;
  /** YYYY-MM-DD. */
  readonly expiresOn?: string;
}

/** A person for a sample request, in nobody's format. */
export interface SamplePerson {
  readonly role: Person['role'];
  readonly surname: string;
  readonly givenName: string;
  /** YYYY-MM-DD. */
  readonly dateOfBirth: string;
  readonly placeOfBirth: string;
  readonly sex: 'male' | 'female';
  readonly fatherName?: string;
  readonly motherName?: string;
  /** Personal number of ten digits. */
  readonly personalNumber?: string;
  readonly lastAddress?: string;
  readonly documents: readonly SampleDocument[];
}

/** What a sample request is to say: the transferee first, then whoever travels along. */
export interface SampleRequest {
  /** The host country's own reference. */
  readonly reference: string;
  readonly persons: readonly [SamplePerson, ...SamplePerson[]];
  /** Photograph of the transferee: base64 of a JPEG or PNG. */
  readonly photo?: string;
}

/**
 * What an answer says in the host country's own format, read back from the bytes that were signed. Nothing is added: what
 * the format has no field for is absent, and a format that names no person has none here.
 */
export type StatedAnswer = Pick<
  ReadmissionResponse,
  'reference' | 'caseNumber' | 'outcome' | 'reasons' | 'answeredAt' | 'answeringAuthority'
> &
  Partial<Pick<ReadmissionResponse, 'decidedBy' | 'isLate'>> & {
    readonly persons: readonly Omit<ReadmissionResponse['persons'][number], 'id'>[];
    /** Articles of the agreement that speak of such an answer. */
    readonly articles?: readonly string[];
    /** What the answer means in law, in words. */
    readonly legalNote?: string;
  };

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
  /**
   * Every fault of the document against its closed schema, with pointers into it; none means that it can be mapped.
   * Where there are some, those of its files are named with them, so that the sender can mend all in one go.
   */
  faults(document: unknown): Fault[];
  /**
   * Maps a document without faults. Pure: no clock, no randomness, no network. Throws a refusal with pointers into the
   * document where a value has no canonical meaning (an unknown code, a date that does not exist, a file that is none).
   */
  toCanonical(document: unknown): CanonicalDraft;
  /** The answer in the host country's own format: the bytes that are signed and collected. */
  fromCanonical(response: ReadmissionResponse): Uint8Array;
  /** What an answer says: the reverse of fromCanonical. Throws HOST_COUNTRY_INVALID for bytes that it never wrote. */
  readAnswer(payload: Uint8Array): StatedAnswer;
  /** The answer to a request for transit, in the same format; absent where the agreement has no transit. */
  readonly transitAnswer?: (response: TransitResponse) => Uint8Array;
  /**
   * A request in the host country's format about the invented persons given: what its ministry might send. For the
   * demonstration and for tests. A format for one person takes the transferee.
   */
  sample(request: SampleRequest): Uint8Array;
}
