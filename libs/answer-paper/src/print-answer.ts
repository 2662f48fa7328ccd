import { type HostCountries } from '#host-countries';
import { drawPaper } from './draw-paper.js';
import { paperOf } from './paper.js';
import { readSignedAnswer } from './read-signed-answer.js';

/**
 * The printable paper of a signed answer: PDF 1.7, A4, tagged. It is made of the string alone, and one string always
 * gives the same bytes. It proves nothing by itself: its code leads to the signed answer, which does.
 *
 * @param jws the answer, as the very string that was signed
 * @throws BODY_NOT_JWS, HOST_COUNTRY_INVALID for a string that is no answer of this gateway
 */
export const printAnswer = async (jws: string, countries: HostCountries): Promise<Uint8Array> =>
  drawPaper(paperOf(readSignedAnswer(jws, countries)));
