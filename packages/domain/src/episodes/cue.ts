import type { TimedWord } from "@learnlab/audio";

/** One timed line of a transcript: a sentence, or a piece of a long one. Times are whole ms. */
export interface Cue {
  startMs: number;
  endMs: number;
  text: string;
  /** The language that is spoken, which may not be the track's. */
  language: string;
  voice?: string;
  segment: string;
  sentence?: string;
  /** Only where the supplier told when each word is said. */
  words?: TimedWord[];
  /** The times are shared out by characters, since nothing was measured. */
  estimated: boolean;
}
