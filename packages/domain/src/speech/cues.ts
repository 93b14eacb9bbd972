import { splitLongText } from "@learnlab/audio";

import type { Cue } from "../episodes/index.ts";
import { createTimeline } from "./create-timeline.ts";
import type { TimedSentence } from "./time-sentences.ts";

/** A sentence as cues of at most two lines each, cut between words; none for an empty one. */
export function makeCues(
  sentence: TimedSentence,
  place: { segment: string; voice?: string | undefined },
): Cue[] {
  const ranges = splitLongText(sentence.text);
  const anchors = sentence.words.map(({ at, startMs }) => ({ at, timeMs: startMs }));
  const timeline = createTimeline(sentence.text, anchors, sentence);
  const starts = ranges.map((range, index) =>
    index === 0 ? sentence.startMs : timeline.startOf(range),
  );
  return ranges.map((range, index) => {
    const words = sentence.words
      .filter(({ at }) => at >= range.start && at < range.end)
      .map(({ text, startMs, endMs }) => ({
        text,
        startMs: Math.round(startMs),
        endMs: Math.round(endMs),
      }));
    return {
      startMs: Math.round(starts[index] ?? sentence.startMs),
      endMs: Math.round(starts[index + 1] ?? sentence.endMs),
      text: sentence.text.slice(range.start, range.end),
      language: sentence.language,
      ...(place.voice === undefined ? {} : { voice: place.voice }),
      segment: place.segment,
      sentence: sentence.id,
      ...(words.length === 0 ? {} : { words }),
      estimated: sentence.estimated,
    };
  });
}
