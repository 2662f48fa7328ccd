import { describe, expect, it } from '@jest/globals';
import { foldExactly, foldSound, foldSurnames, soundsAlike } from './fold-name.js';

const spellings = [
  ['Hoxha', 'Hodža', 'Хоџа', 'Hodscha', 'Hodza'],
  ['Gjergj', 'Đerđ', 'Ђерђ', 'Djerdj', 'Dscherdsch'],
  ['Gjakova', 'Đakova', 'Djakova'],
  ['Thaçi', 'Tači', 'Тачи', 'Tatschi', 'Taci'],
  ['Krasniqi', 'Krasnići', 'Краснићи', 'Krasniki', 'Krasnitschi'],
  ['Shaqir', 'Šaćir', 'Шаћир', 'Schakir', 'Shakir'],
  ['Berisha', 'Beriša', 'Бериша', 'Berischa', 'Berisa'],
  ['Zhuja', 'Žuja', 'Жуја', 'Schuja', 'Zuja'],
  ['Xani', 'Zani', 'Зани', 'Dzani'],
  ['Dhurata', 'Durata', 'Дурата'],
  ['Thanas', 'Tanas', 'Танас'],
  ['Ymer', 'Imer', 'Имер', 'Ümer', 'Uemer'],
  ['Ymer', 'Umer', 'Умер', 'Ümer'],
  ['Përparim', 'Perparim', 'Перпарим'],
  ['Llazar', 'Lazar', 'Лазар'],
  ['Burrel', 'Burel', 'Бурел'],
  ['Njazi', 'Niazi', 'Њази'],
  ['Cakaj', 'Цакај', 'Zakaj', 'Tzakai'],
  ['Jashari', 'Jašari', 'Јашари', 'Yaschari'],
  ['Halil', 'Alil', 'Халил', 'Chalil'],
  ['Qerim', 'Ćerim', 'Ћерим', 'Kerim'],
  ['Drita', 'Dritë', 'Drite'],
  ['Shkëlzen', 'Shkelzeni', 'Škeljzen'],
];

describe('foldSound', () => {
  it.each(spellings)('gives %s and its other spellings a common key', (...names) => {
    const [first, ...others] = names.map(foldSound);
    for (const other of others) expect(soundsAlike(first!, other)).toBe(true);
  });

  it.each([
    ['Berisha', 'Krasniqi'],
    ['Agim', 'Arben'],
    ['Hasani', 'Hoti'],
    ['Petrović', 'Jovanović'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(soundsAlike(foldSound(one), foldSound(other))).toBe(false);
  });

  it('never gives more than eight keys', () => {
    expect(foldSound('Zqyzqyzqyzqyzqy').length).toBeLessThanOrEqual(8);
  });

  it('gives no key to what has no letters', () => {
    expect(foldSound(' -1’ ')).toEqual([]);
  });
});

describe('foldExactly', () => {
  it('reads scripts, accents and case away, and leaves spellings apart', () => {
    expect(foldExactly('ХОЏА')).toBe(foldExactly('hodža'));
    expect(foldExactly('Hoxha')).not.toBe(foldExactly('Hodža'));
    expect(foldExactly('Đorđe')).toBe('djordje');
  });

  it('does not care how an accent is coded', () => {
    expect(foldExactly('C\u0327elik')).toBe(foldExactly('Çelik'));
  });
});

describe('foldSurnames', () => {
  it('sees the same family in Imeri and Imerović', () => {
    expect(soundsAlike(foldSurnames(['Imeri']), foldSurnames(['Имеровић']))).toBe(true);
  });

  it('takes each half of a double surname', () => {
    expect(soundsAlike(foldSurnames(['Shembull-Primer']), foldSurnames(['Primer']))).toBe(true);
  });
});
