import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure that assistive technology reads. */
interface Node {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** What a reader of another house (Mozilla's) finds in a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** Roles of the structure in their order, over all pages. */
  readonly roles: readonly string[];
  /** Languages of pieces that are not in the language of the document. */
  readonly languages: ReadonlySet<string>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const markings = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const pages: string[] = [];
  const nodes: Node[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    nodes.push(...flat((await page.getStructTree()) as unknown as Node));
  }
  await pdf.destroy();
  return {
    pages,
    info,
    language: info['Language'] as string | undefined,
    isTagged: markings?.Marked ?? false,
    roles: nodes.flatMap(({ role }) => role ?? []),
    languages: new Set(nodes.flatMap(({ lang }) => lang ?? [])),
  };
}

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
