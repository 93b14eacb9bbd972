/** The formats of materials. */
export const MATERIAL_FORMATS = [
  "markdown",
  "text",
  "html",
  "pdf",
  "docx",
  "pptx",
  "epub",
] as const;
export type MaterialFormat = (typeof MATERIAL_FORMATS)[number];

/** Formats by file ending. */
const ENDINGS: Readonly<Record<string, MaterialFormat>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  htm: "html",
  html: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  pptx: "pptx",
  epub: "epub",
};

/** Endings with their dots, for a file chooser. */
export const MATERIAL_ENDINGS: readonly string[] = Object.keys(ENDINGS).map((name) => `.${name}`);

export const MATERIAL_MEDIA_TYPES: Readonly<Record<MaterialFormat, string>> = {
  markdown: "text/markdown",
  text: "text/plain",
  html: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  epub: "application/epub+zip",
};

export const MOST_MATERIAL_BYTES = 25 * 1_048_576;
export const MOST_MATERIAL_PAGES = 500;
/** The limit for pasted text in characters: about a hundred pages. */
export const MOST_PASTED_CHARACTERS = 300_000;

/** The format that a file's name suggests; null for an unsupported one. */
export function formatOfName(name: string): MaterialFormat | null {
  return ENDINGS[/\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? ""] ?? null;
}

/** A file's name without its ending. */
export function titleOfName(name: string): string {
  return name.trim().replace(/\.[^.]+$/, "");
}

/** The first line of a text that says something, without the marks of Markdown around it. */
export function titleOfText(text: string): string {
  const line = text.split("\n").find((one) => /[\p{L}\p{N}]/u.test(one)) ?? "";
  return line.replace(/^[\s#>*_+-]+/, "").replace(/[\s#*_]+$/, "");
}
