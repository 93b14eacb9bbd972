import type { FoundFormat, MaterialFormat } from "@learnlab/domain";

import type { Zip } from "./zip/open-zip.ts";

/** The first bytes of each format, in hexadecimal. */
const BEGINNINGS: [RegExp, FoundFormat][] = [
  [/^504b(?:0304|0506)/, "zip"],
  [/^d0cf11e0/, "old_office"],
  [/^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|49492a00|4d4d002a)/, "picture"],
];
const FIRST = 1_024;

/** The format of the bytes, whatever the file's name; null for text, which may be any text format. */
export function findFormat(bytes: Uint8Array): FoundFormat | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, FIRST));
  if (head.includes("%PDF-")) return "pdf";
  const first = Array.from(bytes.subarray(0, 12), (byte) => byte.toString(16).padStart(2, "0"));
  return BEGINNINGS.find(([beginning]) => beginning.test(first.join("")))?.[1] ?? null;
}

/** Which of the zip-based formats it is. */
export function findZipFormat(zip: Zip): MaterialFormat | "zip" {
  if (zip.has("word/document.xml")) return "docx";
  if (zip.has("ppt/presentation.xml")) return "pptx";
  return zip.has("META-INF/container.xml") ? "epub" : "zip";
}

/** Word and PowerPoint store a file with a password in the container of their old formats. */
export function isLockedOffice(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage", (letter) => `${letter}\0`).join("");
  return new TextDecoder("windows-1252").decode(bytes.subarray(0, 1_048_576)).includes(name);
}
