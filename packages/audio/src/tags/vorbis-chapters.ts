import type { TagChapter } from "./audio-tags.ts";
import { orderChapters } from "./chapters.ts";

/**
 * Chapters of Vorbis comments: `CHAPTER001=00:01:02.500` with `CHAPTER001NAME=Light`. `comments` have
 * their names in capitals.
 */
export function readVorbisChapters(comments: Readonly<Record<string, unknown>>): TagChapter[] {
  const found = Object.entries(comments).flatMap(([name, time]) => {
    const startMs = /^CHAPTER\d{1,4}$/.test(name) ? readTime(time) : null;
    const title = comments[`${name}NAME`];
    return startMs === null ? [] : [{ startMs, title: typeof title === "string" ? title : "" }];
  });
  return orderChapters(found);
}

function readTime(text: unknown): number | null {
  const match =
    typeof text === "string" && /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  const whole = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
  return Math.round(whole * 1_000);
}
