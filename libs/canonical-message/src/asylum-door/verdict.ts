/** What a text says about an asylum or protection procedure. */
export type Verdict = 'telling' | 'unclear' | 'harmless';
