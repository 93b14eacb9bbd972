/** A file that is read in ranges. */
export interface TagSource {
  sizeBytes: number;
  /** Bytes `from` to `to`, the last one left out. */
  read: (from: number, to: number) => Promise<Uint8Array>;
}

export interface TagChapter {
  startMs: number;
  endMs: number;
  title: string;
}

/** What a recording says of itself; null for what it does not. */
export interface AudioTags {
  title: string | null;
  artist: string | null;
  album: string | null;
  track: number | null;
  /** Its description, or else a comment. */
  comment: string | null;
  /** As the file writes it: a code of two or three letters, or anything. */
  language: string | null;
  /** In the order of their times. */
  chapters: TagChapter[];
  /** A picture as it stands in the file; nobody has looked at it yet. */
  cover: Uint8Array | null;
}

export const NO_TAGS: AudioTags = {
  title: null,
  artist: null,
  album: null,
  track: null,
  comment: null,
  language: null,
  chapters: [],
  cover: null,
};

/** Of several tags of one file the first that says something counts, field by field. */
export function mergeTags(tags: readonly AudioTags[]): AudioTags {
  const first = <TField extends keyof AudioTags>(field: TField) =>
    tags.find((one) => one[field] !== null)?.[field] ?? NO_TAGS[field];
  return {
    title: first("title"),
    artist: first("artist"),
    album: first("album"),
    track: first("track"),
    comment: first("comment"),
    language: first("language"),
    chapters: tags.find(({ chapters }) => chapters.length > 0)?.chapters ?? [],
    cover: first("cover"),
  };
}

/** The number of "3" and of "3/12"; null for anything else, and for 0. */
export function readTrackNumber(text: string | null): number | null {
  const number = Number(/^\s*(\d{1,6})(?:\s*\/|\s*$)/.exec(text ?? "")?.[1] ?? 0);
  return number > 0 ? number : null;
}

/** Null for a text of white space alone. */
export function readFilled(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

/** A sentence about a recording: its comment, or else whose it is and where it comes from. */
export function describeTags({
  comment,
  artist,
  album,
}: Pick<AudioTags, "comment" | "artist" | "album">): string {
  return comment ?? [artist, album].filter((text) => text !== null).join(" · ");
}
