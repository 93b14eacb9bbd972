import type { ScriptTrack, Segment } from "@learnlab/domain";

import { type NameFinder, openFinders } from "./find-names.ts";
import { countWords, listTaught, sum, type TaughtDay } from "./read-day.ts";
import type { Study } from "./study-day.ts";

export interface HeardBefore {
  day: number;
  words: number;
  /** Of them in sentences that were heard in an earlier episode, word for word, outside reviews. */
  again: number;
}

/** What of each day's episode was heard before, in any of its languages where it has two. */
export function countHeardBefore({ days }: Study): HeardBefore[] {
  const said = new Set<string>();
  return listTaught(days).map((day) => {
    const spoken = day.document.script.tracks.flatMap((track) => listSpoken(track, day));
    const again = spoken.filter(({ key, isReview }) => !isReview && said.has(key));
    for (const { key, isHeard } of spoken) if (isHeard) said.add(key);
    return {
      day: day.day,
      words: sum(spoken.map(({ words }) => words)),
      again: sum(again.map(({ words }) => words)),
    };
  });
}

function listSpoken(track: ScriptTrack, day: TaughtDay) {
  return track.segments.flatMap((segment) =>
    segment.sentences.map(({ text }) => ({
      key: `${track.language} ${text}`,
      words: countWords(text, segment),
      isReview: isReview(segment, day),
      isHeard: day.heard.has(segment.id),
    })),
  );
}

/** A review is what a lesson, a question or its answer say of an idea that was heard before. */
function isReview({ conceptId }: Segment, { diary }: TaughtDay): boolean {
  return conceptId !== null && (diary.get(conceptId)?.timesHeard ?? 0) > 0;
}

/** Sentences that an episode says twice, names of ideas and courses left out of account in its frame. */
export function findRepeats(study: Study): string[] {
  const finders = openFinders(study);
  return listTaught(study.days).flatMap(({ day, document }) =>
    document.script.tracks.flatMap((track) =>
      findTwice(listSentences(track, finders(track.language))).map((text) => `day ${day}: ${text}`),
    ),
  );
}

/** What is shared counts as it is; of the frame what is left of a sentence without its names. */
function listSentences({ segments }: ScriptTrack, { mask }: NameFinder) {
  return segments.flatMap(({ isShared, sentences }) =>
    sentences.map(({ text }) => ({ text, key: isShared ? text : mask(text) })),
  );
}

function findTwice(sentences: { text: string; key: string }[]): string[] {
  const groups = Map.groupBy(sentences, ({ key }) => key);
  return [...groups.values()].flatMap((group) => group.slice(1).map(({ text }) => text));
}
