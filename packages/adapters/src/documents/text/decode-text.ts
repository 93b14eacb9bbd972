import { RefusedDocument } from "@learnlab/domain";

/** Legacy encodings of texts in the product's languages. */
const OLD = ["shift_jis", "euc-jp", "euc-kr", "windows-1251", "windows-1252"] as const;
type OldEncoding = (typeof OLD)[number];
/** Enough text to tell encodings apart. */
const SAMPLE = 20_000;
const LEAST_LIKELY = 0.3;

/** Decodes bytes in any encoding that we know. Throws RefusedDocument. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = readByMark(bytes);
  if (marked !== null) return marked;
  if (bytes.subarray(0, SAMPLE).includes(0)) return decodeWide(bytes);
  const unicode = tryDecode("utf-8", bytes);
  // ISO-2022-JP consists of ASCII bytes, so it would pass as UTF-8.
  if (unicode !== null && !unicode.includes("\u001b$")) return unicode;
  const named = declared === null ? null : tryDecode(declared, bytes);
  if (named !== null) return named;
  if (unicode !== null) return decodeOr(tryDecode("iso-2022-jp", bytes));
  return decodeOr(decodeLikeliest(bytes));
}

function readByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return tryDecode("utf-8", bytes);
  if (first === 0xff && second === 0xfe) return tryDecode("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return tryDecode("utf-16be", bytes);
  return null;
}

/** Without a byte order mark, the zero bytes of Latin letters tell the byte order. */
function decodeWide(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const empty = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = empty;
  if (odd > even * 10 && odd > sample.length / 10) return decodeOr(tryDecode("utf-16le", bytes));
  if (even > odd * 10 && even > sample.length / 10) return decodeOr(tryDecode("utf-16be", bytes));
  throw new RefusedDocument({ kind: "unknown_encoding" });
}

function decodeLikeliest(bytes: Uint8Array): string | null {
  const readings = OLD.flatMap((encoding) => {
    const text = tryDecode(encoding, bytes);
    return text === null ? [] : [{ text, likely: rate(text.slice(0, SAMPLE), encoding) }];
  });
  const [best] = readings.toSorted((one, other) => other.likely - one.likely);
  return best === undefined || best.likely < LEAST_LIKELY ? null : best.text;
}

/** The letters that prove a correct encoding. */
const LETTERS: Record<OldEncoding, RegExp> = {
  shift_jis: /[\u3040-\u30ff\u3001\u3002]/gu,
  "euc-jp": /[\u3040-\u30ff\u3001\u3002]/gu,
  "euc-kr": /[\uac00-\ud7a3]/gu,
  "windows-1251": /(?<=[\u0400-\u045f])[\u0430-\u044f]/gu,
  "windows-1252": /[ßà-öø-ÿÀ-ÖØ-Ý](?=[a-z\s.,;:)])/gu,
};

function rate(text: string, encoding: OldEncoding): number {
  // oxlint-disable-next-line no-control-regex -- no text contains these characters
  if (/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 0;
  // oxlint-disable-next-line no-control-regex -- everything except ASCII
  const foreign = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  const odd = text.match(/[\uff61-\uff9f\ue000-\uf8ff\u0080-\u009f]/gu)?.length ?? 0;
  const right = text.match(LETTERS[encoding])?.length ?? 0;
  return foreign === 0 ? 0 : (right - odd) / foreign;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeOr(text: string | null): string {
  if (text === null) throw new RefusedDocument({ kind: "unknown_encoding" });
  return text;
}
