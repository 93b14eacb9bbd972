import type { CsvTable } from "../shared/index.ts";
import type { ListedBookmark } from "./types.ts";

const COLUMNS = [
  "podcast_id",
  "podcast",
  "language",
  "position",
  "time",
  "note",
  "before",
  "line",
  "after",
  "created_at",
] as const;

/** A row for each bookmark; the position is in seconds. */
export function tabulateBookmarks(
  bookmarks: readonly ListedBookmark[],
): CsvTable<(typeof COLUMNS)[number]> {
  const rows = bookmarks.map(({ episodeId, episodeTitle, positionMs, createdAt, ...rest }) => ({
    podcast_id: episodeId,
    podcast: episodeTitle,
    language: rest.language,
    position: Math.floor(positionMs / 1000),
    time: writeClock(positionMs),
    note: rest.note,
    before: rest.before,
    line: rest.line,
    after: rest.after,
    created_at: new Date(createdAt).toISOString(),
  }));
  return { columns: COLUMNS, rows };
}

/**
 * The same as Markdown: a heading for each episode, and below it each place in the order of the audio, with
 * its note, and what was said around it as a quote whose own line is set off.
 */
export function writeBookmarks(bookmarks: readonly ListedBookmark[]): string {
  const episodes = Map.groupBy(bookmarks, ({ episodeId }) => episodeId);
  const parts = [...episodes.values()].map((places) => {
    const ordered = places.toSorted((one, other) => one.positionMs - other.positionMs);
    const title = escapeMarkdown(places[0]?.episodeTitle ?? "");
    return [`# ${title}`, ...ordered.map(writePlace)].join("\n\n");
  });
  return parts.map((part) => `${part}\n`).join("\n");
}

function writePlace({ positionMs, note, before, line, after }: ListedBookmark): string {
  const said = [before, line === "" ? "" : `**${escapeMarkdown(line)}**`, after].map((text, at) =>
    at === 1 ? text : escapeMarkdown(text),
  );
  const quote = said.filter((text) => text !== "").join("\n");
  const blocks = [
    `## ${writeClock(positionMs)}`,
    note === "" ? "" : writeNote(note),
    quote === "" ? "" : quote.replaceAll(/^/gm, "> "),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** What people write is kept line by line. */
function writeNote(note: string): string {
  return note
    .split(/\r\n|[\r\n]/)
    .map(escapeMarkdown)
    .join("  \n");
}

/** Signs of Markdown are shown as they are, also those that only mean something at the beginning of a line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[#+\-=]/, "\\$&");
}

/** As 3:07, or 1:02:45. */
function writeClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const start = hours === 0 ? String(minutes) : `${hours}:${pad(minutes)}`;
  return `${start}:${pad(seconds % 60)}`;
}
