// Neither is a sedex participant: this gateway is not on sedex. The names are fixed so that an answer, which is made
// without the request at hand, can put each in the other's place.
export const switzerland = 'urn:readmission:che';
export const kosovo = 'urn:readmission:xkx';

/** Kind and edition of every message between the two. */
export const messageType = 'urn:readmission:che:v1';
