export {
  type Access,
  type AccessClaims,
  type AccessToken,
  assertAccess,
  longestLife,
  readAccessToken,
} from './access-token.js';
export { readCompactJws, type UnverifiedJws } from './compact-jws.js';
export { type JudgedKey, judgeNewKey, type KeyPlace, type NewKey } from './judge-new-key.js';
export { explainSignature, type SignatureView } from './explain-signature.js';
export {
  type Address,
  assertAddressedTo,
  assertFresh,
  keyProofTyp,
  type PartnerHeader,
  type PartnerSignature,
  permittedSkew,
  readPartnerSignature,
} from './partner-signature.js';
export {
  type PublicJwk,
  type PublicKey,
  publicKeyPem,
  readPublicKey,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from './public-key.js';
export { assertNoPrivateKey, type Certificate, readKeyDocument, type RegisteredKey } from './read-key-document.js';
export {
  type ProgramKey,
  type SignedMessage,
  signMessage,
  type VerifiedMessage,
  verifyMessage,
} from './signed-message.js';
export { openSigningKey, SigningKey, type SignatureType } from './signing-key.js';
export { verifySignature } from './verify-signature.js';
