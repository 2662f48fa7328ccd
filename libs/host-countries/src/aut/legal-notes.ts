import { type ReadmissionResponse } from '#canonical-message';

type Outcome = ReadmissionResponse['outcome'];

// Own nationals and others have an article each; the answer itself does not tell the limb, so it names both.
const limits = ['Art. 2(3)', 'Art. 5(2)'];
const refusals = ['Art. 2(8)', 'Art. 5(7)'];

// Under Art. 2(3) and 5(2) consent may also be deemed given by silence; an acceptance in writing must not be read as that.
const inTime: Record<Outcome, string> = {
  accepted:
    'This is an acceptance in writing by the competent authority. It is not consent that is deemed given because time ran out.',
  'partly-accepted':
    'This is an acceptance in writing by the competent authority for each person whose answer says so, and not consent that is deemed given because time ran out. For the others readmission is refused for the reasons stated here, which the agreement demands in writing.',
  refused: 'Readmission is refused for the reasons stated here, which the agreement demands in writing.',
};

// What silence has brought about stands; nothing in the text lets a later answer take it back, or make it anew.
const late = (answer: string): string =>
  `${answer} was given in writing after the limit of Art. 2(3) or 5(2) had expired. Consent is deemed given since that limit expired; this answer states what was decided afterwards, and overwrites nothing.`;

const afterLimit: Record<Outcome, string> = {
  accepted: late('This acceptance'),
  'partly-accepted': late('This answer, an acceptance for some persons and a refusal with its reasons for the others,'),
  refused: late('This refusal, with its reasons,'),
};

/** What an answer means under Austria's agreement; of one given too late, that it changes nothing. */
export const legalNoteOf = ({ outcome, isLate }: ReadmissionResponse): string =>
  (isLate ? afterLimit : inTime)[outcome];

/** The articles that speak of such an answer: the limits with the consent that they bring, and the reasons of a refusal. */
export const articlesOf = ({ outcome, isLate }: ReadmissionResponse): string[] => [
  ...(outcome !== 'refused' || isLate ? limits : []),
  ...(outcome !== 'accepted' ? refusals : []),
];
