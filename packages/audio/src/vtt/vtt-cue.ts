export interface TimedWord {
  text: string;
  startMs: number;
  endMs: number;
}

/** What a line of WebVTT is made from. */
export interface VttCue {
  startMs: number;
  endMs: number;
  text: string;
  language?: string;
  voice?: string;
  sentence?: string;
  words?: TimedWord[];
  estimated?: boolean;
}
