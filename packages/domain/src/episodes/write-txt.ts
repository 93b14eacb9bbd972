import { cleanText, joinText } from "@learnlab/audio";

/** A cue, or a sentence of a track without audio. */
export interface TranscriptLine {
  segment: string;
  text: string;
}

/** The transcript for reading: one paragraph per segment. */
export function writeTxt(lines: readonly TranscriptLine[]): string {
  const paragraphs: { segment: string; text: string }[] = [];
  for (const line of lines) {
    const text = cleanText(line.text);
    const last = paragraphs.at(-1);
    if (text === "") continue;
    if (last?.segment === line.segment) last.text = joinText(last.text, text);
    else paragraphs.push({ segment: line.segment, text });
  }
  return paragraphs.map(({ text }) => `${text}\n`).join("\n");
}
