import { writeZip, type ZipFile } from "./write-zip.ts";

const W = 'xmlns:w="w" xmlns:m="m" xmlns:mc="mc"';

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A paragraph of Word: its style, and runs of which some are bold. */
export function wordParagraph(
  runs: (string | { bold: string })[],
  { style, list }: { style?: string; list?: string } = {},
): string {
  const properties =
    (style === undefined ? "" : `<w:pStyle w:val="${style}"/>`) +
    (list === undefined ? "" : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  const written = runs.map((run) =>
    typeof run === "string" ? wordRun(run) : wordRun(run.bold, "<w:b/>"),
  );
  return `<w:p><w:pPr>${properties}</w:pPr>${written.join("")}</w:p>`;
}

export function wordRun(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function wordTable(rows: string[][]): string {
  const written = rows.map(
    (cells, at) =>
      `<w:tr>${at === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells
        .map((cell) => `<w:tc>${wordParagraph([cell])}</w:tc>`)
        .join("")}</w:tr>`,
  );
  return `<w:tbl>${written.join("")}</w:tbl>`;
}

export const WORD_PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

const STYLES = `<w:styles ${W}>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Quelltext"><w:name w:val="Source Code"/></w:style></w:styles>`;
const NUMBERING = `<w:numbering ${W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

export function writeDocx(body: string[], more: ZipFile[] = []): Uint8Array {
  return writeZip([
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "word/document.xml",
      data: `<w:document ${W}><w:body>${body.join("")}</w:body></w:document>`,
    },
    { name: "word/styles.xml", data: STYLES },
    { name: "word/numbering.xml", data: NUMBERING },
    ...more,
  ]);
}

export interface Slide {
  title?: string;
  items?: string[];
  box?: string;
  foot?: string;
  isHidden?: boolean;
}

export function writePptx(slides: Slide[]): Uint8Array {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`);
  // Files are named in another order than slides are shown in.
  const nameOf = (at: number) => `slides/slide${slides.length - at}.xml`;
  const relations = slides.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="${nameOf(at)}"/>`,
  );
  return writeZip([
    {
      name: "ppt/presentation.xml",
      data: `<p:presentation><p:sldIdLst>${ids.join("")}</p:sldIdLst></p:presentation>`,
    },
    {
      name: "ppt/_rels/presentation.xml.rels",
      data: `<Relationships>${relations.join("")}</Relationships>`,
    },
    ...slides.map((slide, at) => ({ name: `ppt/${nameOf(at)}`, data: writeSlide(slide) })),
  ]);
}

function writeSlide({ title, items = [], box, foot, isHidden = false }: Slide): string {
  const shapes = [
    items.length === 0 ? "" : writeShape('<p:ph idx="1"/>', items),
    title === undefined ? "" : writeShape('<p:ph type="title"/>', [title]),
    box === undefined ? "" : writeShape("", [box]),
    foot === undefined ? "" : writeShape('<p:ph type="ftr"/>', [foot]),
  ];
  return `<p:sld${isHidden ? ' show="0"' : ""}><p:cSld><p:spTree>${shapes.join("")}</p:spTree></p:cSld></p:sld>`;
}

function writeShape(role: string, paragraphs: string[]): string {
  const texts = paragraphs.map((text) => `<a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p>`);
  return `<p:sp><p:nvSpPr><p:nvPr>${role}</p:nvPr></p:nvSpPr><p:txBody>${texts.join("")}</p:txBody></p:sp>`;
}

export function writeEpub(
  chapters: { name: string; body: string }[],
  { title = "A book", more = [] }: { title?: string; more?: ZipFile[] } = {},
): Uint8Array {
  const items = chapters.map(
    ({ name }, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  return writeZip([
    { name: "mimetype", data: "application/epub+zip" },
    {
      name: "META-INF/container.xml",
      data: '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    },
    {
      name: "OEBPS/book.opf",
      data: `<package><metadata><dc:title>${title}</dc:title></metadata><manifest>
        <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join("")}
        </manifest><spine>${spine.join("")}</spine></package>`,
    },
    { name: "OEBPS/nav.xhtml", data: "<html><body><h1>Contents</h1></body></html>" },
    ...chapters.map(({ name, body }) => ({
      name: `OEBPS/${decodeURIComponent(name)}`,
      data: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
    })),
    ...more,
  ]);
}
