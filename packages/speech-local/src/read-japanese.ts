import { z } from "zod";

import { findJapaneseNumbers } from "./japanese-numbers.ts";
import { japaneseRules } from "./japanese-readings.ts";

/** A stretch of Japanese text and how it sounds; `say` in katakana unless `isForeign`. */
export type JapaneseReading = {
  from: number;
  to: number;
  say: string;
  kind: "word" | "particle" | "foreign" | "sign";
};

type Stretch = Pick<JapaneseReading, "from" | "to">;

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
  const latin = findLatin(text);
  // The 1 of N+1 is said with it.
  const numbers = findJapaneseNumbers(text, edges)
    .filter((own) => !latin.some((other) => overlap(own, other)))
    .map((found) => ({ ...found, kind }));
  const fixed = [...latin, ...numbers];
  const ruled = findRuled(text, { read, edges });
  const inContext = ruled.filter((own) => !fixed.some((other) => overlap(own, other)));
  const known = [...fixed, ...inContext];
  const open = read.filter((token) => !known.some((own) => overlap(token, own)));
  return [...open, ...known].toSorted((a, b) => a.from - b.from);
}

const kind = "word" as const;

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What a rule reads in its surroundings, where it begins and ends as the dictionary's words do. */
function findRuled(
  text: string,
  { read, edges }: { read: readonly JapaneseReading[]; edges: ReadonlySet<number> },
): JapaneseReading[] {
  const found: JapaneseReading[] = [];
  for (const [written, say] of japaneseRules) {
    for (const { 0: surface, index: from } of text.matchAll(written)) {
      const own = { from, to: from + surface.length };
      const isWhole = edges.has(own.from) && edges.has(own.to);
      if (!isWhole || found.some((other) => overlap(own, other))) continue;
      const first = read.find((token) => token.from === from);
      found.push({ ...own, say, kind: first?.kind ?? kind });
    }
  }
  return found;
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

function findLatin(text: string): JapaneseReading[] {
  return Array.from(text.matchAll(latinWord), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    say: match[0],
    kind: "foreign" as const,
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
