/** What a material may be made of. */
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

/** By the endings that files have. */
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

/** For a file chooser: endings with their dots. */
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
/** Of a pasted text, in characters: some hundred pages. */
export const MOST_PASTED_CHARACTERS = 300_000;

/** What the name of a file says it is; null where we read no such files. */
export function formatOfName(name: string): MaterialFormat | null {
  return ENDINGS[/\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? ""] ?? null;
}

/** What a file is called without its ending. */
export function titleOfName(name: string): string {
  return name.trim().replace(/\.[^.]+$/, "");
}

/** The first line of a text that says something, without the marks of Markdown around it. */
export function titleOfText(text: string): string {
  const line = text.split("\n").find((one) => /[\p{L}\p{N}]/u.test(one)) ?? "";
  return line.replace(/^[\s#>*_+-]+/, "").replace(/[\s#*_]+$/, "");
}
