import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that rows lie in the order of their making. */
export const newId = (): string => v7();
