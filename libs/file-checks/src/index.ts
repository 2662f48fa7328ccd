export { assertType } from './check-file.js';
export { type ExaminationLimits, FileExaminer } from './file-examiner.js';
export { fileLimits } from './file-limits.js';
