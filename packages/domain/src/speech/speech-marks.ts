/** A line of Polly's speech marks. */
export interface SpeechMark {
  /** Milliseconds from the start of the part. */
  time: number;
  type: "sentence" | "word" | "ssml" | "viseme";
  /** The byte range in the UTF-8 form of the text (or SSML) that was sent. */
  start?: number | undefined;
  end?: number | undefined;
  value: string;
}

export interface SpokenSentence {
  id: string;
  text: string;
  language: string;
}
