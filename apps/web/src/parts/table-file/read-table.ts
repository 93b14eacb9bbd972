import { interfaceLanguage } from "../../i18n/index.ts";

/**
 * The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or the old encoding of the
 * language. What is read wrong shows in the preview.
 */
export async function readTable(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(interfaceLanguage() === "ja" ? "shift_jis" : "windows-1252").decode(
      bytes,
    );
  }
}
