export {
  type Access,
  type AccessClaims,
  type AccessToken,
  assertAccess,
  longestLife,
  readAccessToken,
} from './access-token.js';
export { isWithinPeriod, type KeyPeriod } from './key-period.js';
export { kidOf, readCompactJws, type UnverifiedJws } from './compact-jws.js';
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
export {
  makeSigningKey,
  openSigningKey,
  readSigningKey,
  type Signer,
  SigningKey,
  signingKeyFile,
  type SignatureType,
} from './signing-key.js';
export { verifySignature } from './verify-signature.js';
