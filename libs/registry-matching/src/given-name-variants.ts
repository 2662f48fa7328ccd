import { foldSound, soundsAlike } from './fold-name.js';

/**
 * Given names that are one name in several languages, or in full and in short, each line one name. Spellings that
 * already sound alike are not repeated. A dictionary from experience, to be added to: it links, it never separates.
 */
const variants = `
Ymer Imer Omer Umer
Shaqir Shakir Zaqir
Mehmet Muhamed Muhamet Mahmut Hamo
Ahmet Ahmed Amet
Hysen Husein Hüseyin Huso
Ibrahim Ibro Brahim Ibish
Sylejman Sulejman Süleyman Suljo Sylë
Jusuf Yusuf Isuf Josip
Ismail Smail Ismet
Abdullah Dullah Avdulla Avdo
Mustafa Mujo Mustafë
Iljaz Ilijas Ilyas Ilaz
Rexhep Redžep Recep Rexho
Bajram Bayram Baki
Qazim Kazim Kasim
Ramadan Ramo Ramiz
Fatime Fatma Fatima Fata
Hatixhe Hatidža Hatice Atidže
Zejnep Zeynep Zejna
Ajshe Ajša Ayşe Aisha
Emine Emina Amina
Gjon Jovan Ivan Johann Gjin
Gjergj Đorđe Djuro Georg
Pjetër Petar Peter Petrit
Pal Pavle Paul Palush
Nikollë Nikola Nikolaus Koll
Mark Marko Markus
Mikel Mihajlo Mihailo Mija Michael
Stefan Stevan Shtjefën Stephan
Aleksandër Aleksandar Saša Skënder
Dragan Drago Dragoslav
Milan Mile Milutin
Slobodan Boban Sloba
Svetlana Ceca Sveta
Marija Mara Marie Mrika
Ana Anka Ane
Jelena Lenka Elena
Katarina Kata Katrinë
`;

const lines = variants
  .trim()
  .split('\n')
  .map((line) => line.split(' ').flatMap(foldSound));

/** True if two given names, by their sound keys, are known as variants of one name. */
export const areVariants = (one: readonly string[], other: readonly string[]): boolean =>
  lines.some((line) => soundsAlike(line, one) && soundsAlike(line, other));
