import { describe, expect, it } from '@jest/globals';
import { judgeText } from './judge-text.js';

const authorities = [
  'Department of Citizenship, Asylum and Migration',
  'Dept. of Citizenship, Asylum & Migration',
  'Division for Readmission and Return, Department for Citizenship, Asylum and Migration',
  'Department of Citizenship, Asylum and Migration, Readmission Division, 10000 Prishtinë, +383 38 200 000',
  'Shtetësi, Azil dhe Migracion',
  'Departamenti për Shtetësi, Azil dhe Migracion',
  'Departman za državljanstvo, azil i migraciju',
  'Департман за држављанство, азил и миграцију',
  'Abteilung Staatsbürgerschaft, Asyl und Migration',
  'Border, Asylum and Migration',
  'ASYLUM AND MIGRATION',
  'Staatssekretariat für Migration (SEM)',
  "Secrétariat d'État aux migrations SEM",
  'Segreteria di Stato della migrazione SEM',
  'Bundesamt für Fremdenwesen und Asyl',
  'Asyl- und Ausländerbehörde der Stadt Beispiel',
  'Ministerie van Asiel en Migratie',
];

const lookalikes = [
  'Wasyl Przykład',
  'Vasylenko',
  'Asylbek',
  'Fazil',
  'Nazilli',
  'Brazil',
  'Basiel',
  'Wasielewski',
  'Väinö',
  'Sem de Voorbeeld',
  'Vasylivska Street 4',
  'Rruga Fazli Grajçevci',
  'Novovasylivka',
  'Trasylol',
  'dodécasyllabe',
  'chiasylt',
  'rånöverfall',
  'a subsidiary of a building company',
  'debout',
];

describe('judgeText', () => {
  it.each(authorities)('lets the authority %s pass', (text) => {
    expect(judgeText(text)).toBe('harmless');
  });

  it.each(lookalikes)('lets %s pass, which only looks alike', (text) => {
    expect(judgeText(text)).toBe('harmless');
  });

  it.each([
    'asylum and migration file 123/2024',
    'Asylum and Migration 123/2024',
    'file number asylum and migration 12',
    'asylum and migration procedure',
    'procedure of asylum and migration',
    'Asyl und Migration, Aktenzeichen 12',
    'Asyl- und Migrationsverfahren',
    'asile et migration, dossier 12',
    'azil dhe migracion, lënda 12',
    'азил и миграције, предмет 12',
    'Department of Citizenship, Asylum and Migration: asylum procedure closed',
    'Asylum Office',
  ])('is told by %s, although authorities are called so', (text) => {
    expect(judgeText(text)).toBe('telling');
  });

  it.each([
    'Department of Citizenship, Asylum and Migration, file 123/2024',
    'procedure of the Office for Migration and Asylum',
    'His interest in asylum and migration is known.',
  ])('asks about %s', (text) => {
    expect(judgeText(text)).toBe('unclear');
  });

  it.each(['Asylstraße 4', 'asylum road', 'Azil', 'Azil Shembull', 'Shembull Azil', 'Dublin', 'Asile'])(
    'asks about %s, which may be a name',
    (text) => {
      expect(judgeText(text)).toBe('unclear');
    },
  );

  it.each([
    'A s y l u m',
    'as\u00adylum',
    'a\u200bsylum',
    'аsуlum',
    'ａｓｙｌｕｍ procedure',
    'asylumFileNumber',
    'asylum_file_number',
    'hasASYLUMStatus',
    'aSyLuM',
    'Asyl-\nantrag',
    'R E F U G E E',
    'FLUECHTLING',
    'fluchtling',
    'refugie',
    'eurodacId',
    'dublinCase',
    'protectionStatus',
  ])('is not misled by %j', (text) => {
    expect(judgeText(text)).toBe('telling');
  });

  it('takes out a harmless phrase and still sees what stands beside it', () => {
    expect(judgeText('Animal asylum, Tierasyl, child protection')).toBe('harmless');
    expect(judgeText('Child protection informed of the asylum application')).toBe('telling');
    expect(judgeText('Border, Asylum and Migration; refugee')).toBe('telling');
  });

  it.each([
    'former asylum seeker, arrived with his brother',
    'old asylum file, closed in 2011',
    'county asylum team informed',
    'honderd euro en een asielverzoek',
    'de katholieke kerk gaf hem asiel',
    'grupa azilanata iz Peći',
  ])('hides nothing of %s behind a home, an animal or a group', (text) => {
    expect(judgeText(text)).toBe('telling');
  });

  it.each(["s'est réfugié en Suisse", 'former county asylum, discharged in May', 'Art. 1 f. of the Agreement'])(
    'asks about %s',
    (text) => {
      expect(judgeText(text)).toBe('unclear');
    },
  );

  it.each([
    'Kleidung nass, fror',
    'M, 35 Jahre',
    'M 35 jaar',
    'dozvola s rokom do 2027',
    "born in May of '95",
    'IPO-Anteile',
    'følger af Kosovos lov',
    "demandeur d'emploi, allocation versée",
  ])('does not refuse %s', (text) => {
    expect(judgeText(text)).not.toBe('telling');
  });

  it('tells in any language, and in more than one at once', () => {
    expect(judgeText('Der Mann ist azilant.')).toBe('telling');
  });

  it.each([
    'asyl',
    'asylŋ',
    'wasyl',
    'and ',
    'asylum and ',
    'frontiere ',
    'a ',
    '-\n',
    '\u00ad',
    'migration and ',
    'aA',
    'а',
  ])('gets through a text of a megabyte of %j, which a term that can match in many ways never would', (piece) => {
    expect(['telling', 'unclear', 'harmless']).toContain(judgeText(`${piece.repeat(1e6 / piece.length)}!`));
  });
});
