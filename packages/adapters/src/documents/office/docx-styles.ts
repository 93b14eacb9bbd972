import type { Zip } from "../zip/open-zip.ts";
import { readXml } from "../zip/read-xml.ts";

/** The properties that a Word style gives to a paragraph or run. */
export interface DocxStyle {
  /** From 1; null if it is no heading. */
  headingLevel: number | null;
  isCaption: boolean;
  isListing: boolean;
  isEmphasised: boolean;
  isHidden: boolean;
}

/** The styles of a Word file by id; style names are English in the file, whatever Word's language. */
export async function readDocxStyles(zip: Zip): Promise<Map<string, DocxStyle>> {
  const styles = new Map<string, DocxStyle>();
  let current: DocxStyle | null = null;
  await readXml(zip, "word/styles.xml", {
    open(name, attributes) {
      if (name === "w:style") {
        current = makeStyle();
        styles.set(attributes["w:styleId"] ?? "", current);
      } else if (current !== null) {
        applyProperty(current, name, attributes["w:val"]);
      }
    },
    close(name) {
      if (name === "w:style") current = null;
    },
  });
  return styles;
}

function makeStyle(): DocxStyle {
  return {
    headingLevel: null,
    isCaption: false,
    isListing: false,
    isEmphasised: false,
    isHidden: false,
  };
}

function applyProperty(style: DocxStyle, name: string, value: string | undefined): void {
  if (name === "w:name") applyName(style, (value ?? "").toLowerCase());
  else if (name === "w:outlineLvl" && Number(value) < 6) style.headingLevel = Number(value) + 1;
  else if (name === "w:b" || name === "w:i") style.isEmphasised ||= isOn(value);
  else if (name === "w:vanish") style.isHidden ||= isOn(value);
}

function applyName(style: DocxStyle, name: string): void {
  const level = /^heading ([1-6])$/.exec(name)?.[1];
  if (level !== undefined) style.headingLevel = Number(level);
  else if (name === "title") style.headingLevel = 1;
  style.isCaption = name === "caption" || name.startsWith("footnote text");
  style.isListing = /\bcode\b|source|html preformatted|plain text/.test(name);
}

/** A run property is on unless it says that it is off. */
export function isOn(value: string | undefined): boolean {
  return !["0", "false", "off", "none"].includes(value ?? "");
}
