import type { Language } from '../../language/language.tsx';

/** An actor in words: which officer, which partner, which program. */
export function whoDid({ code }: Language, actor: string): string {
  const [kind = '', name = ''] = actor.split(':');
  if (kind === 'program') return `${code('actor', kind)} ${code('program', name)}`;
  if (kind === 'partner') return `${code('actor', kind)} ${code('country', name)}`;
  return `${code('actor', kind)} ${name}`;
}
