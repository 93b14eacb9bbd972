import { z } from "zod";

import { japaneseNumber, readJapaneseNumber } from "./japanese-numbers.ts";

/** A stretch of Japanese text and how it sounds; `say` in katakana unless `isForeign`. */
export type JapaneseReading = {
  from: number;
  to: number;
  say: string;
  kind: "word" | "particle" | "foreign" | "sign";
};

export type JapaneseReader = (text: string) => JapaneseReading[];

const tokensSchema = z.array(
  z.object({
    surface: z.string(),
    byteStart: z.number(),
    byteEnd: z.number(),
    pronunciation: z.string().optional(),
    partOfSpeech: z.string(),
    partOfSpeechSubcategory1: z.string().optional(),
  }),
);
type Token = z.infer<typeof tokensSchema>[number];

const latinWord = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d]*(?:[.+#'_&-]+[A-Za-z\d]+)*[+#]*/gu;
const han = /[\p{Script=Han}々]/gu;
const readable = /[\p{L}\p{N}]/u;
const signs: Readonly<Record<string, string>> = { "、": ", ", "。": ". ", "！": "! ", "？": "? " };
const joiningParts = new Set(["助詞", "助動詞"]);
const joiningKinds = new Set(["接尾", "非自立"]);

/** Loads the dictionary (13 MB, about 0.3 s) and answers a reader of mixed kanji and kana. */
export async function createJapaneseReader(): Promise<JapaneseReader> {
  const { TokenizerBuilder } = await import("lindera-wasm-nodejs-ipadic");
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  const tokenizer = builder.build();
  return (text) => readTokens(text, tokensSchema.parse(tokenizer.tokenize(text)));
}

function readTokens(text: string, tokens: readonly Token[]): JapaneseReading[] {
  const offsets = indexBytes(text);
  const read = tokens.map((token) => readToken(token, offsets));
  const edges = new Set(read.flatMap(({ from, to }) => [from, to]));
  const fixed = [...findNumbers(text, edges), ...findLatin(text)];
  const open = read.filter(
    (token) => !fixed.some((own) => token.from < own.to && own.from < token.to),
  );
  return [...open, ...fixed].toSorted((a, b) => a.from - b.from);
}

function readToken(token: Token, offsets: ReadonlyMap<number, number>): JapaneseReading {
  const from = offsets.get(token.byteStart) ?? 0;
  const to = offsets.get(token.byteEnd) ?? from;
  if (!readable.test(token.surface)) {
    return { from, to, say: signs[token.surface] ?? token.surface, kind: "sign" };
  }
  // A kanji that the dictionary lacks would be read as the English words "Chinese letter".
  const say = (token.pronunciation ?? token.surface).replaceAll(han, "");
  const isJoining =
    joiningParts.has(token.partOfSpeech) || joiningKinds.has(token.partOfSpeechSubcategory1 ?? "");
  return { from, to, say, kind: isJoining ? "particle" : "word" };
}

function findNumbers(text: string, edges: ReadonlySet<number>): JapaneseReading[] {
  return Array.from(text.matchAll(japaneseNumber), ({ index, 1: number = "", 2: found = "" }) => {
    const isWholeCounter = edges.has(index + number.length + found.length);
    const counter = isWholeCounter ? found : "";
    const to = index + number.length + counter.length;
    return { from: index, to, say: readJapaneseNumber(number, counter), kind: "word" };
  });
}

function findLatin(text: string): JapaneseReading[] {
  return Array.from(text.matchAll(latinWord), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    say: match[0],
    kind: "foreign",
  }));
}

function indexBytes(text: string): Map<number, number> {
  const offsets = new Map<number, number>();
  let bytes = 0;
  let index = 0;
  for (const char of text) {
    offsets.set(bytes, index);
    bytes += Buffer.byteLength(char);
    index += char.length;
  }
  return offsets.set(bytes, index);
}
