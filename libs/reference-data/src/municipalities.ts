import { fold } from './fold.js';

/** A municipality of Kosovo under its names in the official languages. */
export interface Municipality {
  /** `XK-` and two digits. The digits are unverified: no official list of them was at hand. */
  readonly code: string;
  /** Albanian, the usual name first. */
  readonly sq: readonly string[];
  /** Serbian in Latin letters. */
  readonly srLatn: readonly string[];
  /** Serbian in Cyrillic letters. */
  readonly srCyrl: string;
}

const table = `
01|Deçan|Dečani,Dečane|Дечани
02|Gjakovë,Gjakova|Đakovica|Ђаковица
03|Gllogoc,Gllogovc,Drenas|Glogovac|Глоговац
04|Gjilan|Gnjilane|Гњилане
05|Dragash,Sharr|Dragaš|Драгаш
06|Istog,Burim|Istok|Исток
07|Kaçanik|Kačanik|Качаник
08|Klinë|Klina|Клина
09|Fushë Kosovë|Kosovo Polje|Косово Поље
10|Kamenicë,Dardanë|Kosovska Kamenica|Косовска Каменица
11|Mitrovicë|Južna Mitrovica,Kosovska Mitrovica|Косовска Митровица
12|Leposaviq,Albanik|Leposavić|Лепосавић
13|Lipjan|Lipljan|Липљан
14|Novobërdë,Artanë|Novo Brdo|Ново Брдо
15|Obiliq,Obiliç,Kastriot|Obilić|Обилић
16|Rahovec|Orahovac|Ораховац
17|Pejë,Peja|Peć|Пећ
18|Podujevë,Besianë|Podujevo|Подујево
19|Prishtinë,Prishtina|Priština|Приштина
20|Prizren|Prizren|Призрен
21|Skenderaj,Skënderaj|Srbica|Србица
22|Shtime|Štimlje|Штимље
23|Shtërpcë|Štrpce|Штрпце
24|Suharekë,Theranda|Suva Reka|Сува Река
25|Ferizaj|Uroševac|Урошевац
26|Viti|Vitina|Витина
27|Vushtrri|Vučitrn|Вучитрн
28|Zubin Potok|Zubin Potok|Зубин Поток
29|Zveçan|Zvečan|Звечан
30|Malishevë|Mališevo|Малишево
31|Junik|Junik|Јуник
32|Mamushë|Mamuša|Мамуша
33|Hani i Elezit|Elez Han,Đeneral Janković|Елез Хан
34|Graçanicë|Gračanica|Грачаница
35|Ranillug|Ranilug|Ранилуг
36|Partesh|Parteš|Партеш
37|Kllokot,Kllokot-Vërboc|Klokot,Klokot Vrbovac|Клокот
38|Mitrovicë e Veriut|Severna Mitrovica|Северна Митровица
`;

/** The 38 municipalities; names from UNMIK Regulation 2000/43, Schedule A, and the law on municipal boundaries after it. */
export const municipalities: readonly Municipality[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', sq = '', srLatn = '', srCyrl = ''] = line.split('|');
    return { code: `XK-${code}`, sq: sq.split(','), srLatn: srLatn.split(','), srCyrl };
  });

/** A name that more than one municipality has had: which of them is meant cannot be told from it. */
const ambiguous = new Set(['mitrovice', 'mitrovica', 'kosovska mitrovica']);

const byName = new Map<string, string>();
for (const { code, sq, srLatn, srCyrl } of municipalities) {
  for (const name of [...sq, ...srLatn, srCyrl]) {
    const folded = fold(name);
    byName.set(folded, code);
    // German typists drop the j of đ: Djakovica and Dakovica are both seen.
    byName.set(folded.replaceAll('dj', 'd'), code);
    // The definite and the indefinite form of an Albanian name: Klina and Klinë.
    if (folded.endsWith('e')) byName.set(`${folded.slice(0, -1)}a`, code);
  }
}

/**
 * Reads a municipality from a place as written: in either language and either script, without diacritics, or in both
 * languages ("Prishtinë/Priština"). Undefined where the name is not known, or names more than one.
 */
export function readMunicipality(written: string): string | undefined {
  const codes = new Set(
    written
      .split(/[/,(]/)
      .map((part) => fold(part.replace(')', '')))
      .filter((part) => !ambiguous.has(part))
      .flatMap((part) => byName.get(part) ?? []),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}
