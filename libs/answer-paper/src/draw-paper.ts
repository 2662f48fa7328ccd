import { encodeQR } from 'qr';
import { type Paper, type Row } from './paper.js';
import {
  type DrawnLine,
  drawable,
  drawLines,
  heightOf,
  ink,
  linesOf,
  margin,
  openPdf,
  page,
  type Pdf,
  type Style,
} from './pen.js';
import { type Said } from './words/words-in.js';

const width = page.width - 2 * margin;
const labelWidth = 150;
const column = { x: margin + labelWidth + 12, width: width - labelWidth - 12 } as const;
const square = 98;

const styles = {
  title: { font: 'strong', size: 17, colour: ink.black },
  outcome: { font: 'strong', size: 13, colour: ink.black },
  heading: { font: 'strong', size: 10.5, colour: ink.black },
  label: { font: 'plain', size: 9, colour: ink.grey },
  value: { font: 'plain', size: 9.5, colour: ink.black },
  code: { font: 'strong', size: 13, colour: ink.black },
  how: { font: 'plain', size: 8.5, colour: ink.black },
  small: { font: 'plain', size: 7.2, colour: ink.grey },
} as const satisfies Record<string, Style>;

// pdfkit knows the options, its types do not yet.
const rowHeader = { scope: 'Row' } as object;

type Element = PDFKit.PDFStructureElement;

/** Draws a paper as an A4 document: the same paper, the same bytes. */
export async function drawPaper(paper: Paper): Promise<Uint8Array> {
  const pdf = openPdf(paper.title[0].text, paper.answeredAt);
  const whole = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const drawing = new Drawing(pdf, root);
  drawing.block('H1', linesOf(paper.title, styles.title), 10);
  drawing.outcome(paper);
  for (const { heading, rows } of paper.sections) drawing.section(linesOf(heading, styles.heading), rows);
  drawing.check(paper);
  root.end();
  drawFooters(pdf, paper);
  pdf.end();
  return whole;
}

type Lines = readonly DrawnLine[];

/** Where the pen stands. Nothing is broken over two pages: what does not fit any more begins the next. */
class Drawing {
  private y = margin;

  constructor(
    private readonly pdf: Pdf,
    private readonly root: Element,
  ) {}

  block(type: string, lines: Lines, after: number, keepWithNext = 0): void {
    const height = heightOf(this.pdf, lines, width);
    this.makeRoom(height + keepWithNext);
    const element = this.pdf.struct(type);
    this.root.add(element);
    drawLines(this.pdf, lines, { x: margin, y: this.y, width, into: element });
    element.end();
    this.y += height + after;
  }

  outcome({ outcome }: Paper): void {
    const lines = linesOf(outcome, styles.outcome);
    const height = heightOf(this.pdf, lines, width - 28) + 16;
    this.artifact(() => {
      this.pdf.rect(margin, this.y, width, height).fill('#f1f1ee');
      this.pdf.rect(margin, this.y, 4, height).fill(ink.black);
    });
    const element = this.pdf.struct('P');
    this.root.add(element);
    drawLines(this.pdf, lines, { x: margin + 16, y: this.y + 8, width: width - 28, into: element });
    element.end();
    this.y += height + 14;
  }

  section(heading: Lines, rows: readonly Row[]): void {
    const first = rows[0] ? this.heightOfRow(rows[0], column.width) : 0;
    this.block('H2', heading, 4, first + 8);
    this.table(rows, column.width);
    this.y += 8;
  }

  private table(rows: readonly Row[], valueWidth: number): void {
    const table = this.pdf.struct('Table');
    this.root.add(table);
    for (const row of rows) this.row(row, table, valueWidth);
    table.end();
  }

  private row(row: Row, table: Element, valueWidth: number): void {
    const height = this.heightOfRow(row, valueWidth);
    this.makeRoom(height);
    this.artifact(() => this.rule(column.x - margin + valueWidth));
    const line = this.pdf.struct('TR');
    table.add(line);
    const label = this.pdf.struct('TH', rowHeader);
    line.add(label);
    const y = this.y + 4;
    drawLines(this.pdf, linesOf(row.label, styles.label), { x: margin, y, width: labelWidth, into: label });
    const value = this.pdf.struct('TD');
    line.add(value);
    drawLines(this.pdf, valueLines(row), { x: column.x, width: valueWidth, y, into: value });
    line.end();
    this.y += height;
  }

  /** The code, the square that a camera reads, and how to check: together on one page. */
  check({ check }: Paper): void {
    const heading = linesOf(check.heading, styles.heading);
    const how = check.how.map(howLine);
    const columns = { ...column, width: column.width - square - 12 };
    const rows = check.rows.reduce((sum, row) => sum + this.heightOfRow(row, columns.width), 0);
    const table = Math.max(rows, square + 8) + 6;
    this.makeRoom(heightOf(this.pdf, heading, width) + 4 + table + heightOf(this.pdf, how, width));
    this.block('H2', heading, 4);
    const top = this.y;
    this.square(check);
    this.table(check.rows, columns.width);
    this.y = top + table;
    this.block('P', how, 0);
  }

  private square({ square: text }: Paper['check']): void {
    const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
    const size = square / modules.length;
    const [x, y] = [margin + width - square, this.y + 6];
    const described = {
      alt: 'Square code that names the SHA-256 of the signed answer and its key.',
      bbox: [x, y, x + square, y + square],
    };
    const draw = (): void => {
      modules.forEach((line, row) =>
        line.forEach((dark, at) => {
          if (dark) this.pdf.rect(x + at * size, y + row * size, size, size);
        }),
      );
      this.pdf.fill(ink.black);
    };
    const figure = this.pdf.struct('Figure', described, draw);
    this.root.add(figure);
    figure.end();
  }

  private heightOfRow(row: Row, valueWidth: number): number {
    const label = heightOf(this.pdf, linesOf(row.label, styles.label), labelWidth);
    return Math.max(label, heightOf(this.pdf, valueLines(row), valueWidth)) + 7;
  }

  private rule(length: number): void {
    this.pdf
      .moveTo(margin, this.y)
      .lineTo(margin + length, this.y)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke();
  }

  private artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  private makeRoom(height: number): void {
    if (this.y + height <= page.bottom) return;
    this.pdf.addPage();
    this.y = margin;
  }
}

const valueLines = ({ lines, isCode }: Row): Lines =>
  lines.flatMap((line) => linesOf(line, isCode ? styles.code : styles.value));

const howLine = ({ language, text }: Said): DrawnLine =>
  language === 'en' ? [{ ...styles.how, text }] : [{ ...styles.small, text, language }];

/** On every page, so that none of them can be another paper's. */
function drawFooters(pdf: Pdf, { caseNumber, codeLabel, check }: Paper): void {
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const text = drawable(`${caseNumber}   ·   ${codeLabel[0].text} ${check.code}   ·   ${index + 1} / ${count}`);
    pdf.font('plain').fontSize(8).fillColor(ink.grey);
    pdf.text(text, margin, page.height - margin + 8, { width, align: 'center', lineBreak: false });
    pdf.endMarkedContent();
  }
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
