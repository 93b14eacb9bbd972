import type { TimedWord } from "@learnlab/audio";

/** A timed line of a transcript: a sentence, or part of a long one. Times are whole ms. */
export interface Cue {
  startMs: number;
  endMs: number;
  text: string;
  /** The spoken language, which may differ from the track's. */
  language: string;
  voice?: string;
  segment: string;
  sentence?: string;
  /** Only if the supplier gave the time of each word. */
  words?: TimedWord[];
  /** The times are distributed by characters, because nothing was measured. */
  estimated: boolean;
}
