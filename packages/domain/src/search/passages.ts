import { type EpisodeDocument, type EpisodeWithTracks, listLines } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { SearchedLine, SearchedPassage } from "./ports.ts";

/** About ten minutes. A passage is read as a whole, so what has none of the words is left out by many lines at once. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 20_000;
/** A transcript without full stops is one line. */
const LONGEST_LINE = 2_000;

/** What an episode is told about with, and what is said in it, in each language. */
export function listPassages(
  { title, description, languages }: Pick<EpisodeWithTracks, "title" | "description" | "languages">,
  document: Pick<EpisodeDocument, "script" | "tracks">,
): SearchedPassage[] {
  const heading = [title, description].map((text) => ({ startMs: null, text }));
  return [
    { language: null, lines: heading.filter(({ text }) => text !== "") },
    ...languages.flatMap((language) =>
      divide(listSpoken(document, language)).map((lines) => ({ language, lines })),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

/** The lines with their times; of a text that nobody spoke, its sentences without. */
function listSpoken(
  document: Pick<EpisodeDocument, "script" | "tracks">,
  language: Language,
): SearchedLine[] {
  const isTimed = document.tracks.some((track) => track.language === language);
  const lines = isTimed ? listLines(document, language) : listSentences(document, language);
  return lines.filter(({ text }) => text.trim() !== "").flatMap(cutLine);
}

function listSentences(
  { script }: Pick<EpisodeDocument, "script">,
  language: Language,
): SearchedLine[] {
  return script.tracks
    .filter((track) => track.language === language)
    .flatMap(({ segments }) => segments)
    .flatMap(({ sentences }) => sentences.map(({ text }) => ({ startMs: null, text })));
}

function cutLine({ startMs, text }: SearchedLine): SearchedLine[] {
  const pieces: SearchedLine[] = [];
  for (let at = 0; at < text.length; at += LONGEST_LINE) {
    pieces.push({ startMs, text: text.slice(at, at + LONGEST_LINE) });
  }
  return pieces;
}

function divide(lines: SearchedLine[]): SearchedLine[][] {
  const passages: SearchedLine[][] = [];
  let characters = 0;
  for (const line of lines) {
    const last = passages.at(-1);
    if (
      last === undefined ||
      last.length === MOST_LINES ||
      characters + line.text.length > MOST_CHARACTERS
    ) {
      passages.push([line]);
      characters = line.text.length;
    } else {
      last.push(line);
      characters += line.text.length;
    }
  }
  return passages;
}
