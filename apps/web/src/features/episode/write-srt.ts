import type { Cue } from "../../data/episode.ts";

/** The transcript as SubRip: a number, the times, the text, and an empty line. */
export function writeSrt(
  cues: readonly Pick<Cue, "startMs" | "endMs" | "text" | "voice">[],
): string {
  const blocks = cues.map(({ startMs, endMs, text, voice }, at) => {
    // Who speaks is told where it changes, as subtitles do.
    const isNew = voice !== undefined && voice !== cues[at - 1]?.voice;
    // An empty line would end the block.
    const said = text.replaceAll(/\s*\n\s*/g, "\n").trim();
    return `${at + 1}\n${clock(startMs)} --> ${clock(endMs)}\n${isNew ? `${voice}: ` : ""}${said}\n`;
  });
  return blocks.join("\n");
}

/** As 00:01:02,500. */
function clock(ms: number): string {
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60];
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(hours)}:${two(minutes)}:${two(seconds)},${String(Math.floor(ms % 1_000)).padStart(3, "0")}`;
}
