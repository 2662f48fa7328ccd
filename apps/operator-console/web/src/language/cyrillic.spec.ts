import { describe, expect, it } from '@jest/globals';
import { toCyrillic } from './cyrillic.ts';

describe('Serbian in Cyrillic', () => {
  it.each([
    ['Zahtev za readmisiju', 'Захтев за реадмисију'],
    ['Rok ističe za {days} dana', 'Рок истиче за {days} дана'],
    ['Ljubinje, Njegoš, Džemal, đak, ćutanje', 'Љубиње, Његош, Џемал, ђак, ћутање'],
    ['NJEGOŠ', 'ЊЕГОШ'],
    ['nadživeti i injekcija', 'надживети и инјекција'],
    ['Preuzmi CSV', 'Преузми CSV'],
    ['potpis JWS, SHA-256', 'потпис JWS, SHA-256'],
  ])('writes %s as %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });
});
