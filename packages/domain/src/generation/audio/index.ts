/** Joining synthesised parts into one MP3 with chapters and transcripts, on bytes alone. */
export * from "./assemble-track.ts";
export * from "./change-gain.ts";
export * from "./cues.ts";
export * from "./id3.ts";
export * from "./join-mp3.ts";
export * from "./mp3-error.ts";
export * from "./parse-vtt.ts";
export * from "./scan-mp3.ts";
export * from "./silence.ts";
export * from "./time-sentences.ts";
export * from "./types.ts";
export * from "./vtt-error.ts";
export * from "./write-txt.ts";
export * from "./write-vtt.ts";
