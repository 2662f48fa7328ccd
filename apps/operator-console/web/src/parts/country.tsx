import { useLanguage } from '../language/language.tsx';

/** A host country by its name. */
export function Country({ code }: { code: string }) {
  return <>{useLanguage().code('country', code)}</>;
}
