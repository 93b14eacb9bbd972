import { encryptPdf, type PdfLock } from "./encrypt-pdf.ts";

/** A piece of text set at a place: points from the left and from the bottom of a page of 595 by 842. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  size?: number;
  font?: "plain" | "bold" | "italic" | "code" | "japanese" | "hebrew";
  /** From 0, black, to 1, white. */
  grey?: number;
  /** There without being painted, as what was recognised in a scan. */
  isUnpainted?: boolean;
}

export interface PdfPage {
  texts: PdfText[];
  /** A box that is filled behind the texts. */
  boxes?: { x: number; y: number; width: number; height: number; grey: number }[];
  /** Of bytes that are no text, as a picture has. */
  pictureBytes?: number;
}

export interface PdfOptions {
  title?: string;
  lock?: PdfLock;
}

const FONTS = {
  plain: "Helvetica",
  bold: "Helvetica-Bold",
  italic: "Helvetica-Oblique",
  code: "Courier",
} as const;
const NAMES = { plain: "F1", bold: "F2", italic: "F3", code: "F4", japanese: "F5", hebrew: "F5" };

/** Numbers of objects begin at 1; each is its text or its bytes, without the frame. */
type PdfObject = string | { dictionary: string; bytes: Uint8Array };

/** A small true PDF; Japanese and Hebrew through a font of two-byte codes with a table to Unicode. */
export function writePdf(pages: PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: PdfObject[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "",
    `<< /Title ${writeHex(options.title ?? "")} >>`,
    ...Object.values(FONTS).map(
      (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    ),
    "<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [9 0 R] /ToUnicode 10 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 11 0 R >>",
    toStream(UNICODE_TABLE),
    "<< /Type /FontDescriptor /FontName /Wide /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  const kids: number[] = [];
  for (const page of pages) {
    const picture = page.pictureBytes ?? 0;
    const content = objects.push(toStream(writeContent(page)));
    const image = picture === 0 ? null : objects.push(toPicture(picture));
    const xobject = image === null ? "" : `/XObject << /P ${image} 0 R >>`;
    kids.push(
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R
          /Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R /F4 7 0 R /F5 8 0 R >> ${xobject} >> >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(" ")}] >>`;
  return writeFile(objects, options);
}

const UNICODE_TABLE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
100 beginbfrange ${Array.from({ length: 100 }, (_, at) => at + 0x00)
  .map((row) => hexByte(row))
  .map((row) => `<${row}00> <${row}FF> <${row}00>`)
  .join("\n")} endbfrange
100 beginbfrange ${Array.from({ length: 100 }, (_, at) => at + 100)
  .map((row) => hexByte(row))
  .map((row) => `<${row}00> <${row}FF> <${row}00>`)
  .join("\n")} endbfrange
56 beginbfrange ${Array.from({ length: 56 }, (_, at) => at + 200)
  .map((row) => hexByte(row))
  .map((row) => `<${row}00> <${row}FF> <${row}00>`)
  .join("\n")} endbfrange
endcmap end end`;

function hexByte(value: number): string {
  return value.toString(16).padStart(2, "0");
}

function writeContent({ texts, boxes = [], pictureBytes = 0 }: PdfPage): string {
  const painted = boxes.map(
    ({ x, y, width, height, grey }) => `${grey} g ${x} ${y} ${width} ${height} re f`,
  );
  const pictures = pictureBytes === 0 ? [] : ["q 300 0 0 300 100 100 cm /P Do Q"];
  return [...painted, ...pictures, ...texts.map(writeTextAt)].join("\n");
}

function writeTextAt(placed: PdfText): string {
  const { text, x, y, size = 11, font = "plain", grey = 0, isUnpainted = false } = placed;
  const shown = font === "japanese" ? writeWide(text) : writeText(text, font);
  return `BT ${isUnpainted ? 3 : 0} Tr ${grey} g /${NAMES[font]} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

function writeText(text: string, font: PdfText["font"]): string {
  // Hebrew is set from the right, so its letters come in the other order.
  return font === "hebrew" ? writeWide(Array.from(text).toReversed().join("")) : writeNarrow(text);
}

function writeWide(text: string): string {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<${codes.map((code) => code.toString(16).padStart(4, "0")).join("")}>`;
}

/** In the code page that western PDFs use, of which the bullet is the only sign beyond Latin 1 here. */
function writeNarrow(text: string): string {
  const codes = Array.from(text, (sign) => (sign === "•" ? 0x95 : sign.charCodeAt(0)));
  return `<${codes.map((code) => hexByte(code & 255)).join("")}>`;
}

function writeHex(text: string): string {
  return `<feff${writeWide(text).slice(1)}`;
}

function toStream(text: string): PdfObject {
  return { dictionary: "", bytes: new TextEncoder().encode(text) };
}

/** Grey pixels that do not repeat, one byte each. */
function toPicture(length: number): PdfObject {
  const width = 1_000;
  const height = Math.ceil(length / width);
  const bytes = new Uint8Array(width * height);
  let seed = 7;
  for (let at = 0; at < bytes.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = seed >> 16;
  }
  const dictionary = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return { dictionary, bytes };
}

function writeFile(objects: PdfObject[], { lock }: PdfOptions): Uint8Array {
  const encryption = lock === undefined ? null : encryptPdf(lock);
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (piece: string | Uint8Array) => {
    const bytes = typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
    chunks.push(bytes);
    length += bytes.length;
  };
  write("%PDF-1.4\n");
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    write(`${at + 1} 0 obj\n`);
    if (typeof object === "string") {
      // Strings of a locked file would be locked too: only the title is one.
      write(encryption !== null && object.includes("/Title") ? "<< >>" : object);
    } else {
      const bytes = encryption?.lockStream(object.bytes, at + 1) ?? object.bytes;
      write(`<< ${object.dictionary} /Length ${bytes.length} >>\nstream\n`);
      write(bytes);
      write("\nendstream");
    }
    write("\nendobj\n");
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`);
  write(
    `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R ${encryption?.trailer ?? ""} >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return joinBytes(chunks, length);
}

function joinBytes(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
