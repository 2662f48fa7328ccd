import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { type Line } from './paper.js';

const fontFile = (name: string): Buffer => readFileSync(new URL(`./fonts/${name}`, import.meta.url));
const fonts = { plain: fontFile('NotoSans-Regular.ttf'), strong: fontFile('NotoSans-SemiBold.ttf') } as const;
const glyphs = create(fonts.plain) as Font;

/** Ink of a text: contrast at least 4.5 to 1 on white. */
export const ink = { black: '#111111', grey: '#5a5a5a', line: '#c8c8c8' } as const;

/** How a text is drawn. */
export interface Style {
  readonly font: keyof typeof fonts;
  readonly size: number;
  readonly colour: string;
}

/** A text in one language and one style. */
export interface Piece extends Style {
  readonly text: string;
  /** ISO 639-1, where it is not the language of the document. */
  readonly language?: string;
}

/** A line of pieces, drawn after one another and broken where the width ends. */
export type DrawnLine = readonly [Piece, ...Piece[]];

export const margin = 56;
/** A4 in points. */
export const page = { width: 595.28, height: 841.89, bottom: 841.89 - margin - 10 } as const;

export type Pdf = PDFKit.PDFDocument;

/** An empty document: tagged (PDF/UA-1), in English, dated by what it shows and by no clock. */
export function openPdf(title: string, at: Date): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: 0, left: margin, right: margin },
    bufferPages: true,
    pdfVersion: '1.7',
    // pdfkit knows it since 0.16, its types do not yet.
    subset: 'PDF/UA' as 'PDF/A-2',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    font: null as unknown as string,
    info: { Title: title, Author: 'Readmission gateway', CreationDate: at, ModDate: at },
  });
  pdf.registerFont('plain', fonts.plain);
  pdf.registerFont('strong', fonts.strong);
  return pdf;
}

/**
 * A character without a glyph would be an empty box on a paper that has to name a person: its number is written
 * instead. A line end that a text came with stays one.
 */
export const drawable = (text: string): string =>
  [...text]
    .map((character) => {
      if (character === '\n' || glyphs.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
      return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');

/** English as it is, the other languages smaller beneath it. */
export function linesOf(line: Line, style: Style): DrawnLine[] {
  if (typeof line === 'string') return [[{ ...style, text: drawable(line) }]];
  const [english, ...others] = line;
  const small = { font: 'plain', size: Math.min(style.size * 0.82, 9.5), colour: ink.grey } as const;
  const [first, ...rest] = others.map(({ language, text }, index) => ({
    ...small,
    language,
    text: index === others.length - 1 ? text : `${text}  ·  `,
  }));
  return [[{ ...style, text: drawable(english.text) }], ...(first ? [[first, ...rest] as const] : [])];
}

const plainText = (line: DrawnLine): string => line.map(({ text }) => text).join('');

/** Height of lines in a column, in points. */
export const heightOf = (pdf: Pdf, lines: readonly DrawnLine[], width: number): number =>
  lines.reduce((sum, line) => {
    pdf.font(line[0].font).fontSize(line[0].size);
    return sum + pdf.heightOfString(plainText(line), { width }) + gap;
  }, 0);

const gap = 1.5;

/** Draws lines into a column as children of a structure element, each language as a part of its own. */
export function drawLines(
  pdf: Pdf,
  lines: readonly DrawnLine[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly into: PDFKit.PDFStructureElement },
): void {
  let { y } = at;
  for (const line of lines) {
    const top = y;
    line.forEach(({ font, size, colour, text, language }, index) => {
      const draw = (): void => {
        pdf.font(font).fontSize(size).fillColor(colour);
        const options = { width: at.width, continued: index < line.length - 1 };
        if (index === 0) pdf.text(text, at.x, top, options);
        else pdf.text(text, options);
      };
      at.into.add(pdf.struct('Span', language === undefined ? {} : { lang: language }, draw));
    });
    y = top + heightOf(pdf, [line], at.width);
  }
}
