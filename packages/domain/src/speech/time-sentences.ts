import type { TextRange, TimedWord } from "@learnlab/audio";

import { type Anchor, createTimeline } from "./create-timeline.ts";
import { indexBytes } from "./index-bytes.ts";
import { readSpokenText, type SpokenText } from "./read-spoken-text.ts";
import type { SpeechMark, SpokenSentence } from "./speech-marks.ts";

/** A synthesised part at its position in the track. */
export interface PlacedPart {
  startMs: number;
  endMs: number;
  sentences: readonly SpokenSentence[];
  /** The exact text or SSML that was sent; by default, the sentences with spaces between them. */
  spoken?: string | undefined;
  marks?: readonly SpeechMark[] | undefined;
}

export interface PlacedWord extends TimedWord {
  /** The index of the word in its sentence. */
  at: number;
}

export interface TimedSentence extends SpokenSentence {
  startMs: number;
  endMs: number;
  /** Empty if no word was measured. */
  words: PlacedWord[];
  /** True if no mark is inside the sentence, so its times are shares of the part's. */
  estimated: boolean;
}

interface WordAnchor extends Anchor {
  end: number;
}

/**
 * The time of each sentence of a part, and of each word with a mark. Ignores marks outside the text,
 * between characters, back in time or after the part's end. If the sentences are not found in the spoken
 * text, or there are no marks, time is divided by characters.
 */
export function timeSentences(part: PlacedPart): TimedSentence[] {
  const joined = part.sentences.map(({ text }) => text).join(" ");
  const spoken = part.spoken ?? joined;
  const plain = readSpokenText(spoken);
  const spans = findSentences(plain.text, part.sentences);
  if (spans === null) return timeSentences({ ...part, spoken: joined, marks: [] });
  const words = placeMarks(part, "word", { spoken, plain });
  const sentenceMarks = placeMarks(part, "sentence", { spoken, plain });
  const anchors = words.length > 0 ? words : sentenceMarks;
  const timeline = createTimeline(plain.text, anchors, part);
  const starts = spans.map((span) => timeline.startOf(span));
  return part.sentences.map((sentence, index) => {
    const span = spans[index] ?? { start: 0, end: 0 };
    const endMs = starts[index + 1] ?? part.endMs;
    return {
      ...sentence,
      startMs: starts[index] ?? part.startMs,
      endMs,
      words: listWords(sentence.text, words, { span, endMs }),
      estimated: !anchors.some((anchor) => isWithin(span, anchor.at)),
    };
  });
}

function findSentences(text: string, sentences: readonly SpokenSentence[]): TextRange[] | null {
  const spans: TextRange[] = [];
  let cursor = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, cursor);
    if (start < 0) return null;
    cursor = start + sentence.text.length;
    spans.push({ start, end: cursor });
  }
  return spans;
}

/** The usable marks of one type with their positions in the plain text, rising in position and time. */
function placeMarks(
  part: PlacedPart,
  type: SpeechMark["type"],
  text: { spoken: string; plain: SpokenText },
): WordAnchor[] {
  const toIndex = indexBytes(text.spoken);
  const placed: WordAnchor[] = [];
  for (const mark of part.marks ?? []) {
    const start = toIndex(mark.start ?? -1);
    const end = toIndex(mark.end ?? -1);
    if (mark.type !== type || start === null || end === null) continue;
    const anchor = {
      at: text.plain.toPlain(start),
      end: text.plain.toPlain(end),
      timeMs: part.startMs + mark.time,
    };
    if (isNext(placed.at(-1), anchor, part)) placed.push(anchor);
  }
  return placed;
}

function isNext(last: WordAnchor | undefined, next: WordAnchor, part: PlacedPart): boolean {
  const isInside = next.timeMs >= part.startMs && next.timeMs < part.endMs && next.end > next.at;
  return isInside && (last === undefined || (next.at > last.at && next.timeMs >= last.timeMs));
}

function isWithin(span: TextRange, at: number): boolean {
  return at >= span.start && at < span.end;
}

function listWords(
  sentence: string,
  anchors: readonly WordAnchor[],
  place: { span: TextRange; endMs: number },
): PlacedWord[] {
  const { span, endMs } = place;
  const inside = anchors.filter(({ at }) => isWithin(span, at));
  return inside.map((anchor, index) => ({
    at: anchor.at - span.start,
    text: sentence.slice(anchor.at - span.start, anchor.end - span.start),
    startMs: anchor.timeMs,
    endMs: inside[index + 1]?.timeMs ?? endMs,
  }));
}
