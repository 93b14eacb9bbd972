import { findScriptLanguage, type LanguageCode } from "./languages.ts";
import { soundOutKorean } from "./sound-out-korean.ts";
import type { JapaneseReader, JapaneseReading } from "./read-japanese.ts";
import { aliasSayings, sayInWords } from "./say-in-words.ts";
import type { Letter } from "./speech-items.ts";

/** What the engine is to say next; `word` numbers the word of the request that it belongs to. */
export type SpokenPiece = { say: string; language: LanguageCode; word: number | null };
export type WordRange = { start: number; end: number };
export type SpokenWords = { pieces: SpokenPiece[]; words: WordRange[] };

const space = /\s/u;
const readable = /[\p{L}\p{N}]/u;
const dash = /[—–…]/u;
// % # @ & and currency are said aloud with the word, other punctuation only shapes the pause.
const edge = /^[\p{P}\p{Z}](?<![%#@&])$/u;

/** Cuts letters into words and turns each into what the engine can read in some language. */
export function readWords(letters: readonly Letter[], japanese: JapaneseReader): SpokenWords {
  const spoken: SpokenWords = { pieces: [], words: [] };
  for (const region of splitRegions(splitRegions(letters).flatMap(aliasRegion))) {
    const first = region[0];
    if (first === undefined) continue;
    if (first.alias !== null) addAlias(spoken, region, japanese);
    else if (first.language === "ja-JP") addJapanese(spoken, region, japanese);
    else addSpaced(spoken, region, japanese);
  }
  return spoken;
}

/** Japanese has its sayings in its reader, which wants to see a sentence whole. */
function aliasRegion(region: readonly Letter[]): readonly Letter[] {
  const first = region[0];
  const isOpen = first !== undefined && first.alias === null && first.language !== "ja-JP";
  return isOpen ? aliasSayings(region) : region;
}

/** Regions end where the source has a tag, or language or alias change. */
function splitRegions(letters: readonly Letter[]): Letter[][] {
  const regions: Letter[][] = [];
  let last: Letter | undefined;
  for (const letter of letters) {
    const isSame =
      last !== undefined &&
      last.language === letter.language &&
      last.alias === letter.alias &&
      (letter.alias !== null || letter.start === last.end || letter.start === last.start);
    if (isSame) regions.at(-1)?.push(letter);
    else regions.push([letter]);
    last = letter;
  }
  return regions;
}

function addAlias(spoken: SpokenWords, region: readonly Letter[], japanese: JapaneseReader): void {
  const visible = region.filter(({ char }) => char.trim() !== "");
  const first = visible[0];
  const alias = first?.alias;
  if (first === undefined || alias === undefined || alias === null) return;
  const own = Array.from(alias.say, (char): Letter => ({ ...first, char, alias: null }));
  const word = addWord(spoken, visible);
  const said = readWords(own, japanese).pieces;
  spoken.pieces.push(...said.map((piece) => ({ ...piece, word })), separator(first.language));
}

function addSpaced(spoken: SpokenWords, region: readonly Letter[], japanese: JapaneseReader): void {
  let token: Letter[] = [];
  for (const letter of region) {
    if (space.test(letter.char) || dash.test(letter.char)) {
      addToken(spoken, token, japanese);
      const say = dash.test(letter.char) ? ` ${letter.char} ` : " ";
      spoken.pieces.push({ say, language: letter.language, word: null });
      token = [];
    } else {
      token.push(letter);
    }
  }
  addToken(spoken, token, japanese);
}

function addToken(spoken: SpokenWords, token: readonly Letter[], japanese: JapaneseReader): void {
  const language = token[0]?.language;
  if (language === undefined) return;
  const isEdge = token.map(({ char }) => edge.test(char));
  const from = isEdge.indexOf(false);
  const to = isEdge.lastIndexOf(false) + 1;
  const core = from === -1 ? [] : token.slice(from, to);
  const isWord = core.some(({ char }) => readable.test(char));
  const word = isWord ? addWord(spoken, core) : null;
  const around = (part: readonly Letter[]) =>
    spoken.pieces.push({ say: writeLetters(part), language, word: null });
  around(token.slice(0, Math.max(0, from)));
  for (const run of splitScripts(core, language)) {
    spoken.pieces.push({ say: sayRun(run, japanese), language: run.language, word });
  }
  around(from === -1 ? token : token.slice(to));
}

type ScriptRun = { language: LanguageCode; text: string };

function splitScripts(letters: readonly Letter[], around: LanguageCode): ScriptRun[] {
  const runs: ScriptRun[] = [];
  for (const { char } of letters) {
    const last = runs.at(-1);
    const language = findScriptLanguage(char, around) ?? last?.language ?? around;
    if (last?.language === language) last.text += char;
    else runs.push({ language, text: char });
  }
  return runs;
}

function sayRun({ language, text }: ScriptRun, japanese: JapaneseReader): string {
  if (language === "ko-KR") return soundOutKorean(text);
  if (language !== "ja-JP") return sayInWords(text, language);
  return japanese(text)
    .map(({ say, kind }) => (kind === "word" ? ` ${say}` : say))
    .join("")
    .trim();
}

function addJapanese(
  spoken: SpokenWords,
  region: readonly Letter[],
  japanese: JapaneseReader,
): void {
  const text = writeLetters(region);
  const letterAt = indexLetters(region);
  let last: JapaneseReading | undefined;
  let word: number | null = null;
  for (const reading of japanese(text)) {
    const part = letterAt(reading);
    const language = reading.kind === "foreign" ? "en-US" : "ja-JP";
    const say = reading.kind === "foreign" ? sayInWords(reading.say, language) : reading.say;
    if (reading.kind === "sign") {
      word = null;
    } else if (reading.kind === "particle" && word !== null && last?.to === reading.from) {
      extendWord(spoken, word, part);
    } else {
      spoken.pieces.push(separator("ja-JP"));
      word = addWord(spoken, part);
    }
    spoken.pieces.push({ say, language, word });
    last = reading;
  }
  spoken.pieces.push(separator("ja-JP"));
}

function indexLetters(letters: readonly Letter[]) {
  const starts: number[] = [];
  let length = 0;
  for (const { char } of letters) {
    starts.push(length);
    length += char.length;
  }
  return ({ from, to }: { from: number; to: number }) =>
    letters.filter((_, index) => {
      const start = starts[index] ?? 0;
      return start >= from && start < to;
    });
}

function addWord({ words }: SpokenWords, letters: readonly Letter[]): number {
  const start = letters[0]?.start ?? 0;
  return words.push({ start, end: letters.at(-1)?.end ?? start }) - 1;
}

function extendWord({ words }: SpokenWords, index: number, letters: readonly Letter[]): void {
  const word = words[index];
  if (word !== undefined) word.end = letters.at(-1)?.end ?? word.end;
}

function separator(language: LanguageCode): SpokenPiece {
  return { say: " ", language, word: null };
}

function writeLetters(letters: readonly Letter[]): string {
  return letters.map(({ char }) => char).join("");
}
