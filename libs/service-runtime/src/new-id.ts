import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that rows lie in the order of their making. */
export const newId = (): string => v7();

/** Whether a text is an identifier as we write them: lower-case hex with hyphens. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
