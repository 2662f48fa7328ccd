export { type AnswerBasis, basisOf } from './answer-basis.js';
export { printAnswer } from './print-answer.js';
export { isPrintable, verificationCode } from './read-signed-answer.js';
export { hasWordsFor } from './words/words-in.js';
