import { type ReadmissionResponse } from '#canonical-message';

type Outcome = ReadmissionResponse['outcome'];

const document = 'Switzerland issues the travel document where one is needed';
const together =
  'Art. 2(2) has a spouse and unmarried minor children who are nationals taken back at the same time as the person.';
const reasons = 'for the reasons stated here, which the agreement demands in writing';

// Only an acceptance in writing lets Switzerland issue the travel document; the silence of Art. 10(4) does not.
const inTime: Record<Outcome, string> = {
  accepted: `This is an acceptance in writing by the competent authority. ${document}, and the person is returned within six months.`,
  'partly-accepted': `This is an acceptance in writing by the competent authority for each person whose answer says so; the others are refused ${reasons}. For those accepted, ${document}, and they are returned within six months. ${together}`,
  refused: `Readmission is refused ${reasons}.`,
};

const expired = 'given after the limit of Art. 10(2), or as extended under Art. 10(3), had expired';
// Art. 10(4) counts "after the approval or, where applicable, after the expiry": which of the two, it does not say.
const sixMonths = 'The six months of Art. 10(4) run after the acceptance or, where applicable, after that expiry.';

// No sentence deems consent given, and Art. 2(5) sets no time to the acceptance in writing on which the document hangs.
const afterLimit: Record<Outcome, string> = {
  accepted: `This is an acceptance in writing by the competent authority, ${expired}. It is one all the same: silence until then was no consent, and after it (Art. 2(5), 3(4)), ${document}. ${sixMonths}`,
  'partly-accepted': `This is an acceptance in writing by the competent authority for each person whose answer says so, ${expired}; the others are refused ${reasons}. Silence until then was no consent. For those accepted it is an acceptance all the same, and after it (Art. 2(5), 3(4)), ${document}. ${sixMonths} ${together}`,
  refused: `Readmission is refused ${reasons}. The refusal was ${expired}. Silence until then was no consent; it only let the six months of Art. 10(4) begin.`,
};

/** What an answer means under Switzerland's agreement; of an acceptance given too late, that it is one all the same. */
export const legalNoteOf = ({ outcome, isLate }: ReadmissionResponse): string =>
  (isLate ? afterLimit : inTime)[outcome];

const inTimeArticles: Record<Outcome, string[]> = {
  accepted: ['Art. 2(5)', 'Art. 3(4)', 'Art. 10(4)'],
  'partly-accepted': ['Art. 2(2)', 'Art. 2(5)', 'Art. 3(4)', 'Art. 10(2)', 'Art. 10(4)'],
  refused: ['Art. 10(2)'],
};

// The limit itself, how far it can be extended, and what its expiry lets begin.
const afterLimitArticles: Record<Outcome, string[]> = {
  accepted: ['Art. 2(5)', 'Art. 3(4)', 'Art. 10(2)', 'Art. 10(3)', 'Art. 10(4)'],
  'partly-accepted': ['Art. 2(2)', 'Art. 2(5)', 'Art. 3(4)', 'Art. 10(2)', 'Art. 10(3)', 'Art. 10(4)'],
  refused: ['Art. 10(2)', 'Art. 10(3)', 'Art. 10(4)'],
};

/** The articles that speak of such an answer. */
export const articlesOf = ({ outcome, isLate }: ReadmissionResponse): string[] =>
  (isLate ? afterLimitArticles : inTimeArticles)[outcome];
