import { type TextRange, wrapText } from "./break-text.ts";
import { cleanText } from "./clean-text.ts";
import type { VttCue } from "./vtt-cue.ts";

interface VttOptions {
  language: string;
  /** Where two may speak at once. */
  keepsOverlaps?: boolean;
}

/**
 * WebVTT with lines of at most 65 columns, voice tags, the sentence's id as the cue's (a further
 * cue of it gets `.2`), word times where they are known, and a language tag on what is said in
 * another language than the track's. Cues come out in order, and without overlap unless it is kept; nothing in them
 * can close a tag or a cue, since `&`, `<` and `>` are escaped everywhere.
 */
export function writeVtt(cues: readonly VttCue[], options: VttOptions): string {
  const ordered = setInOrder(cues, options.keepsOverlaps ?? false);
  const ids = nameCues(ordered);
  const blocks = ordered.map((cue, index) =>
    [
      ...(ids[index] === "" ? [] : [ids[index]]),
      `${formatTime(cue.startMs)} --> ${formatTime(cue.endMs)}`,
      writePayload(cue, options.language),
    ].join("\n"),
  );
  const isEstimated = ordered.length > 0 && ordered.every(({ estimated }) => estimated === true);
  const note = isEstimated ? ["NOTE The times are estimated from the length of the text."] : [];
  return `${["WEBVTT", ...note, ...blocks].join("\n\n")}\n`;
}

/** Whole ms, each cue behind the one before it and at least 1 ms long; empty ones are left out. */
function setInOrder(cues: readonly VttCue[], keepsOverlaps: boolean): VttCue[] {
  const ordered = cues
    .map((cue) => ({ ...cue, text: cleanText(cue.text), startMs: toMs(cue.startMs) }))
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.startMs - other.startMs);
  if (keepsOverlaps) {
    return ordered.map((cue) => ({ ...cue, endMs: Math.max(cue.startMs + 1, toMs(cue.endMs)) }));
  }
  let free = 0;
  return ordered.map((cue, index) => {
    const startMs = Math.max(free, cue.startMs);
    const nextMs = ordered[index + 1]?.startMs ?? Infinity;
    free = Math.max(startMs + 1, Math.min(toMs(cue.endMs), nextMs));
    return { ...cue, startMs, endMs: free };
  });
}

// 100 hours: three digits of hours are no more read by every player.
const latestMs = 359_999_000;

function toMs(time: number): number {
  return Number.isFinite(time) ? Math.min(latestMs, Math.max(0, Math.round(time))) : 0;
}

function nameCues(cues: readonly VttCue[]): string[] {
  const used = new Set<string>();
  return cues.map(({ sentence }) => {
    const id = cleanId(sentence ?? "");
    if (id === "") return "";
    let name = id;
    for (let count = 2; used.has(name); count += 1) name = `${id}.${count}`;
    used.add(name);
    return name;
  });
}

function cleanId(id: string): string {
  const clean = cleanText(id).replaceAll(/[^\p{L}\p{N}._:-]+/gu, "-");
  return /^(?:NOTE|STYLE|REGION|WEBVTT)/.test(clean) ? `id-${clean}` : clean;
}

function writePayload(cue: VttCue, trackLanguage: string): string {
  const stamps = placeStamps(cue);
  const lines = wrapText(cue.text).map((line) => writeLine(cue.text, line, stamps));
  const voice = cleanVoice(cue.voice ?? "");
  const language = cleanLanguage(cue.language ?? "");
  const isForeign = language !== "" && language !== trackLanguage;
  const said = isForeign ? `<lang ${language}>${lines.join("\n")}</lang>` : lines.join("\n");
  return voice === "" ? said : `<v ${voice}>${said}`;
}

/** Letters at both ends: a name that ends in `--` would make an arrow of the tag's end. */
function cleanVoice(voice: string): string {
  const plain = cleanText(voice.replaceAll(/[^\p{L}\p{M}\p{N} .'_-]/gu, " "));
  return plain.slice(0, 60).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.]+$/gu, "");
}

function cleanLanguage(language: string): string {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : "";
}

interface Stamp {
  at: number;
  timeMs: number;
}

/** Where a player may tell what is said from what is not yet; rising, inside the cue. */
function placeStamps(cue: VttCue): Stamp[] {
  const stamps: Stamp[] = [];
  let cursor = 0;
  let last = cue.startMs;
  for (const word of cue.words ?? []) {
    const text = cleanText(word.text);
    const at = text === "" ? -1 : cue.text.indexOf(text, cursor);
    if (at < 0) continue;
    cursor = at + text.length;
    const timeMs = toMs(word.startMs);
    if (at === 0 || timeMs <= last || timeMs >= cue.endMs) continue;
    last = timeMs;
    stamps.push({ at, timeMs });
  }
  return stamps;
}

function writeLine(text: string, line: TextRange, stamps: readonly Stamp[]): string {
  let written = "";
  let from = line.start;
  for (const { at, timeMs } of stamps) {
    if (at < line.start || at >= line.end) continue;
    written += `${escapeText(text.slice(from, at))}<${formatTime(timeMs)}>`;
    from = at;
  }
  return written + escapeText(text.slice(from, line.end));
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function formatTime(ms: number): string {
  const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit, index) =>
    String(Math.floor(ms / unit) % (index === 0 ? 100 : 60)).padStart(2, "0"),
  );
  return `${hours}:${minutes}:${seconds}.${String(ms % 1000).padStart(3, "0")}`;
}
