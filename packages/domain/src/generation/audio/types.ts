/** One line of what Polly answers to a request for speech marks. */
export interface SpeechMark {
  /** Milliseconds from the start of the part. */
  time: number;
  type: "sentence" | "word" | "ssml" | "viseme";
  /** Byte range, as UTF-8, in the text (or SSML) that was sent. */
  start?: number | undefined;
  end?: number | undefined;
  value: string;
}

export interface TimedWord {
  text: string;
  startMs: number;
  endMs: number;
}

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

export interface SpokenSentence {
  id: string;
  text: string;
  language: string;
}
