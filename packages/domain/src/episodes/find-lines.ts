import type { Language } from "../languages/index.ts";
import type { EpisodeDocument } from "./document.ts";
import { listLines } from "./list-lines.ts";

/** What is said around a place; empty where nothing is. */
export interface Lines {
  before: string;
  line: string;
  after: string;
}

/** Longer ones are cut: a transcript without full stops is one line. */
const LONGEST_LINE = 500;

/**
 * The line that a language's track says at a moment, in ms, or said last before it, between its neighbours;
 * before the first line it is that one. Without a transcript all are empty.
 */
export function findLines(
  document: Pick<EpisodeDocument, "script" | "tracks">,
  { language, positionMs }: { language: Language; positionMs: number },
): Lines {
  const lines = listLines(document, language);
  const at = Math.max(
    0,
    lines.findLastIndex(({ startMs }) => startMs <= positionMs),
  );
  const textAt = (index: number) => (lines[index]?.text ?? "").slice(0, LONGEST_LINE);
  return { before: at === 0 ? "" : textAt(at - 1), line: textAt(at), after: textAt(at + 1) };
}
