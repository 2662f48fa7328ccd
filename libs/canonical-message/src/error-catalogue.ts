import { type CatalogueEntry, later, officer, parked, partner } from './catalogue-entry.js';
import { connectionErrors, noClock } from './connection-errors.js';
import { deskErrors } from './desk-errors.js';
import { fileErrors } from './file-errors.js';
import { sessionErrors } from './session-errors.js';
import { type Code } from './generated/error.js';
import { keyErrors } from './key-errors.js';

/** Closed union of all codes; the list is the contract's. */
export type ErrorCode = Code;

/** Every code that exists. Codes are never renamed and never used again for something else. */
export const errorCatalogue = {
  BODY_NOT_JWS: partner(
    400,
    'The body is not a compact JWS.',
    'Send header.payload.signature, each part base64url without padding, as application/jose.',
  ),
  HEADER_NOT_UNDERSTOOD: partner(
    400,
    'The protected header is incomplete or asks for something unknown.',
    'Give alg, kid, typ, cty, aud, iat, jti and act, and no crit.',
  ),
  KEY_UNKNOWN: partner(
    401,
    'No key with this kid is registered.',
    'Use the RFC 7638 thumbprint of a registered public key as kid.',
  ),
  KEY_EXPIRED: partner(401, 'The key is outside its period of validity.', 'Sign with a key that is valid today.'),
  KEY_REVOKED: partner(
    401,
    'The key has been revoked.',
    'Sign with another registered key, and tell your administrators if you did not revoke it.',
  ),
  ALGORITHM_NOT_ALLOWED: partner(
    401,
    'The signature algorithm is not allowed for this key.',
    'Use the algorithm of the registered key: EdDSA (Ed25519), ES256 or PS256, as the agreement allows.',
  ),
  SIGNATURE_INVALID: partner(
    401,
    'The signature does not verify.',
    'Sign exactly the bytes you send: base64url(header).base64url(payload).',
  ),
  AUDIENCE_WRONG: partner(
    401,
    'The signature is meant for another gateway.',
    'Set aud to the id published at /.well-known/readmission-gateway.',
  ),
  ACT_WRONG: partner(
    401,
    'The signature is meant for another act.',
    'Set act to the method and path you call, without a query: "POST /v1/requests".',
  ),
  SIGNATURE_STALE: partner(
    401,
    'The signature is older than the permitted skew.',
    'Set iat to the present time (seconds) and sign again; check your clock against serverTime.',
  ),
  SIGNATURE_FUTURE: partner(
    401,
    'The signature comes from the future.',
    'Set iat to the present time (seconds) and sign again; check your clock against serverTime.',
  ),
  ACCESS_TOKEN_MISSING: partner(
    401,
    'The call carries no access token.',
    'Send Authorization: Bearer with a signed token.',
  ),
  ACCESS_TOKEN_INVALID: partner(
    401,
    'The access token is not valid for this call.',
    'Sign a readmission-access+jwt of at most 120 seconds with iss, aud, iat, exp, jti, htm and htu.',
  ),
  AGREEMENT_NOT_IN_FORCE: partner(
    403,
    'No agreement with this host country is in force here today.',
    'Ask the competent authority; do not send the request again before.',
  ),
  AGREEMENT_SUSPENDED: partner(
    403,
    'The agreement is suspended, as a whole or for this class of person.',
    'Ask the competent authority since when and until when; do not send the request again before.',
  ),
  ROLE_NOT_ALLOWED: officer(
    403,
    "This officer's roles do not allow the act.",
    'Ask an officer who has the role named in "roles".',
  ),
  NOT_FOUND: partner(
    404,
    'There is nothing of yours under this address.',
    'Check the id; what belongs to another partner looks the same as what does not exist.',
  ),
  ANSWER_NOT_READY: partner(
    404,
    'The answer is not there yet.',
    'Wait for the answer.ready event, or ask again later.',
  ),
  JTI_REUSED: partner(
    409,
    'This jti was used before, for another payload.',
    'Give every new act a new jti; repeat a jti only to send the very same payload again.',
  ),
  ACKNOWLEDGEMENT_MISMATCH: partner(
    409,
    "The acknowledgement does not name this event's answer.",
    'Acknowledge { seq, sha256 } with the SHA-256 of the answer you collected.',
  ),
  CASE_STATE_CONFLICT: officer(
    409,
    'The case is not in a state that allows this.',
    'Load the case again; somebody or something was faster.',
  ),
  SAME_OFFICER: officer(409, 'Who did the first of two acts cannot do the second.', 'Another officer has to do it.'),
  ACT_NOT_IN_AGREEMENT: officer(
    409,
    'The agreement does not provide for this act.',
    'Look at the profile that the case keeps: it says who issues the travel document, and who may ask for an interview.',
  ),
  TRANSIT_NOT_IN_AGREEMENT: partner(
    422,
    'The agreement gives no ground to ask for transit.',
    'Ask through diplomatic channels; what the agreement provides for is in its profile.',
  ),
  EXTENSION_NOT_OFFERED: officer(
    409,
    'The agreement knows no extension of this limit.',
    'Answer within the limit; what the agreement offers is in the profile that the case keeps.',
  ),
  LIMIT_EXPIRED: officer(
    409,
    'The limit has expired already.',
    'Look at the signed statement of the expiry; what can still be done is in "openActs" of the case.',
  ),
  CLAIM_BARRED: officer(
    409,
    'The limit for claiming an error has expired.',
    'Take it up with the partner outside the agreement; the claim can no longer be made under it.',
  ),
  ENDORSEMENT_MISSING: officer(
    409,
    'The readings of the text are not endorsed yet.',
    'Have a legal adviser endorse the change before it is approved.',
  ),
  HOLD_OPEN: officer(
    409,
    'A hold is open on this case.',
    'Look into the hold and release it, with a reason, before deciding.',
  ),
  BODY_TOO_LARGE: partner(
    413,
    'The body is over the limit.',
    'Keep the whole body under the published limit of 4 MiB; send smaller copies.',
  ),
  MEDIA_TYPE_WRONG: partner(
    415,
    'The media type is not the one expected here.',
    'Send Content-Type: application/jose, and in cty the media type of your agreement.',
  ),
  JSON_INVALID: partner(
    422,
    'The document is not valid JSON.',
    'Check the document with a strict JSON reader (RFC 8259).',
  ),
  JSON_DUPLICATE_KEY: partner(
    422,
    'A JSON object names a member twice.',
    'Name every member once; readers disagree on which of two would count.',
  ),
  JSON_TOO_DEEP: partner(422, 'The document is nested too deeply.', 'Use the structure of the published schema.'),
  XML_INVALID: partner(
    422,
    'The document is not valid XML.',
    'Check the document with a strict, namespace-aware XML 1.0 reader.',
  ),
  XML_FORBIDDEN: partner(
    422,
    'The document holds a DTD, an entity or a processing instruction.',
    'Remove it, and write characters themselves or as numeric references.',
  ),
  XML_TOO_DEEP: partner(422, 'The elements are nested too deeply.', 'Use the structure of the published schema.'),
  XML_LIMIT_EXCEEDED: partner(
    422,
    'The document has too many parts or too long a name.',
    'Use the structure of the published schema, and line breaks and references only where needed.',
  ),
  NAMESPACE_UNKNOWN: partner(
    422,
    'A namespace is not one of the format.',
    'Declare and use only the namespaces of the published format, letter for letter.',
  ),
  TEXT_FORBIDDEN_CHARACTER: partner(
    422,
    'A text holds NUL or half a character.',
    'Remove U+0000 and unpaired surrogates.',
  ),
  ENCODING_INVALID: partner(
    422,
    'The document is not in the encoding expected.',
    'Encode JSON as UTF-8 without a byte order mark, and XML as it declares (best as UTF-8).',
  ),
  FIELD_NOT_ALLOWED: partner(
    422,
    'The document holds an element outside the closed list.',
    'Remove it: it may not be transferred under this agreement.',
  ),
  FIELD_MISSING: partner(
    422,
    'An element without which the document cannot be read is missing.',
    'Add it as the published schema shows it.',
  ),
  FIELD_INVALID: partner(422, 'An element does not have the form expected.', 'Compare it with the published schema.'),
  DATE_IMPOSSIBLE: partner(
    422,
    'A date does not exist.',
    'Correct the date; leave out parts that are not known where the schema allows it.',
  ),
  CODE_UNKNOWN: partner(422, 'A code is not on its list.', 'Use a code of the published list.'),
  ASYLUM_INFORMATION: partner(
    422,
    'The document tells of an asylum or protection procedure.',
    'Remove it. Nothing of this document was stored, and nobody here has seen it.',
  ),
  ASYLUM_TERM_UNCLEAR: partner(
    422,
    'A term may tell of an asylum or protection procedure.',
    'Remove it, or, if it means something else, send again with its pointer in the signed header member "confirms".',
  ),
  HEALTH_BASIS_MISSING: partner(
    422,
    'Health data came without the legal basis that the agreement demands.',
    'Name the legal basis, or leave the health data out.',
  ),
  PERSON_CLASS_NOT_COVERED: partner(
    422,
    'The agreement does not cover this class of person.',
    'Name the limb of the agreement under which readmission is asked.',
  ),
  PERSON_CLASS_CHANGED: partner(422, 'Another class of person is no correction.', 'Send a request that supersedes it.'),
  QUERY_INVALID: partner(
    422,
    "The call's parameters or body are not as specified.",
    'Compare the call with the published OpenAPI document.',
  ),
  WEBHOOK_URL_FORBIDDEN: partner(
    422,
    'Events are not sent to this address.',
    'Name a public https address at port 443 or 8443, or ask for the host to be named in the agreement profile.',
  ),
  ...connectionErrors,
  ...deskErrors,
  ...fileErrors,
  ...sessionErrors,
  INTERNAL: parked('Something went wrong here that nobody foresaw.', `Tell the operators the requestId. ${noClock}`),
  MESSAGE_INVALID: parked("A message on the bus does not have its contract's form.", 'Look at it in the quarantine.'),
  MESSAGE_SIGNATURE_INVALID: parked(
    'A message on the bus is not signed by one of our programs.',
    'Treat it as an attack until shown otherwise.',
  ),
  MESSAGE_TOO_EARLY: later(503, 'A message arrived before the one it follows.', 'Nothing: it is tried again.'),
  DATABASE_UNAVAILABLE: later(503, 'The database cannot be reached.', noClock),
  BROKER_UNAVAILABLE: later(503, 'The broker cannot be reached.', 'Nothing: messages wait in the outbox.'),
  REGISTRY_UNAVAILABLE: later(503, 'The civil registry does not answer.', 'Nothing: the verification is tried again.'),
  CLOCK_SKEWED: later(503, "This program's clock differs from the database's.", `Set the clock. ${noClock}`),
  AGREEMENT_CHANGE_INVALID: officer(
    422,
    'The change of the agreement cannot be made so.',
    'Correct what is named; the days of suspension and termination follow from the text.',
  ),
  AGREEMENT_INVALID: officer(422, 'The agreement profile is not valid.', 'Mend the lines named; nothing was changed.'),
  HOST_COUNTRY_INVALID: parked("A host country's folder does not fulfil its contract.", 'Run the conformance suite.'),
  ...keyErrors,
  BACKUP_INVALID: officer(
    500,
    'The backup cannot be taken or restored so.',
    'Do what the detail says; nothing was changed, and the database of a failed restore is empty again.',
  ),
  CONFIGURATION_INVALID: officer(
    500,
    'The settings are not valid.',
    'Correct the settings named; the program has not started.',
  ),
} as const satisfies Record<ErrorCode, CatalogueEntry>;
