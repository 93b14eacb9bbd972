import { DAY_MS } from "@learnlab/domain/client";

import { isLanguage } from "../languages.ts";
import { forgetPlayed, LAST_PLAYED } from "./forget-played.ts";
import type { PlacedQuestion, Playable } from "./playable.ts";

/** What somebody played last on this device, so that a reload does not lose it. */
export interface LastPlayed {
  playable: Playable;
  positionMs: number;
  speed: number;
}

/** An episode of a day with a line per second; larger ones are not kept. */
const MOST_LETTERS = 1_000_000;
const MOST_CHAPTERS = 1_000;

/** Keeps it for one person and replaces the previous one. */
export function keepLastPlayed(personId: string, played: LastPlayed): void {
  const text = JSON.stringify({ personId, ...played });
  if (text.length > MOST_LETTERS) return forgetPlayed();
  try {
    localStorage.setItem(LAST_PLAYED, text);
  } catch {
    // Storage may be forbidden or full: then a reload starts without a player.
  }
}

/** What this person played last, or null; another person's or unreadable data is deleted. */
export function readLastPlayed(personId: string): LastPlayed | null {
  const text = readText();
  if (text === null) return null;
  const played = text.length > MOST_LETTERS ? null : parse(text, personId);
  if (played === null) forgetPlayed();
  return played;
}

function readText(): string | null {
  try {
    return localStorage.getItem(LAST_PLAYED);
  } catch {
    return null;
  }
}

function parse(text: string, personId: string): LastPlayed | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isObject(kept) || kept["personId"] !== personId) return null;
    const playable = readPlayable(kept["playable"]);
    return playable === null ? null : readPlace(kept, playable);
  } catch {
    // Not data of ours.
    return null;
  }
}

function readPlace(
  { positionMs, speed }: Record<string, unknown>,
  playable: Playable,
): LastPlayed | null {
  if (!isWithin(positionMs, playable.durationMs)) return null;
  return isWithin(speed, 3) && speed >= 0.5 ? { playable, positionMs, speed } : null;
}

function readPlayable(kept: unknown): Playable | null {
  if (!isObject(kept)) return null;
  const names = readNames(kept);
  const chapters = readChapters(kept["chapters"]);
  const cueStartsMs = readTimes(kept["cueStartsMs"]);
  const questions = readQuestions(kept["questions"]);
  const { durationMs } = kept;
  if (names === null || chapters === null || cueStartsMs === null) return null;
  if (!isWithin(durationMs, DAY_MS) || durationMs === 0) return null;
  return { ...names, durationMs, chapters, cueStartsMs, questions };
}

/** Empty if an older version kept it: then there are no questions until it is opened again. */
function readQuestions(kept: unknown): PlacedQuestion[] {
  if (!Array.isArray(kept) || kept.length > MOST_CHAPTERS) return [];
  return kept.flatMap((one: unknown) => {
    if (!isObject(one)) return [];
    const { number, askedMs, pauseMs, answerMs, endMs } = one;
    const times = readTimes([askedMs, pauseMs, answerMs, endMs]);
    if (!isWithin(number, MOST_CHAPTERS) || times === null) return [];
    const [asked = 0, pause = 0, answer = 0, end = 0] = times;
    return { number, askedMs: asked, pauseMs: pause, answerMs: answer, endMs: end };
  });
}

function readNames({ episodeId, title, album, language, ...kept }: Record<string, unknown>) {
  if (!isText(episodeId) || !isText(title) || !isText(album)) return null;
  const picture = isText(kept["picture"]) ? kept["picture"] : undefined;
  if (!isText(language) || !isLanguage(language)) return null;
  return { episodeId, title, album, ...readCourses(kept["courses"]), picture, language };
}

/** None if an older version kept it. */
function readCourses(kept: unknown): Pick<Playable, "courses"> {
  return Array.isArray(kept) ? { courses: kept.filter(isText) } : {};
}

function readChapters(kept: unknown): Playable["chapters"] | null {
  if (!Array.isArray(kept) || kept.length > MOST_CHAPTERS) return null;
  const chapters = kept.flatMap((one: unknown) => {
    if (!isObject(one) || !isText(one["title"]) || !isWithin(one["startMs"], DAY_MS)) return [];
    return [{ title: one["title"], startMs: one["startMs"] }];
  });
  return chapters.length === kept.length ? chapters : null;
}

function readTimes(kept: unknown): number[] | null {
  if (!Array.isArray(kept)) return null;
  const times = kept.filter((one: unknown) => isWithin(one, DAY_MS));
  return times.length === kept.length ? times : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === "number" && value >= 0 && value <= most;
}
