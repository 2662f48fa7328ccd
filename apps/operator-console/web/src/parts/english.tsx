import type { ReactNode } from 'react';

/** Words that come in English whatever the language of the page, such as those of an agreement. */
export const English = ({ children }: { children: ReactNode }) => <span lang="en">{children}</span>;
