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

export interface SpokenSentence {
  id: string;
  text: string;
  language: string;
}
