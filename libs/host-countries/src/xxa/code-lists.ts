import { type Evidence, type EvidenceType, type Person, type PersonClass } from '#canonical-message';
import { type Paper, type PartnerRequest } from './generated/partner-request.js';

// Exampland's codes on the left, ours on the right. A code added to the schema does not compile until it stands here.

export const grounds: Record<PartnerRequest['ground'], PersonClass> = {
  OWN: 'own-national',
  FORMER: 'former-national',
  THIRD: 'third-country-national',
};

export const sexes: Record<NonNullable<PartnerRequest['sex']>, Person['sex']> = { F: 'female', M: 'male' };

export const kinds: Record<Paper['kind'], EvidenceType> = {
  PASSPORT: 'passport',
  IDCARD: 'identity-card',
  BIRTHCERT: 'birth-certificate',
  LICENCE: 'driving-licence',
};

export const ways: Record<Paper['shown'], Evidence['presentation']> = {
  ORIGINAL: 'original',
  COPY: 'copy',
  NUMBER: 'number-only',
};
