import type { AttachedImage, Input, MetadataTags } from "mediabunny";

import { type AudioTags, mergeTags, readFilled, type TagSource } from "./audio-tags.ts";
import { readMp3Tags } from "./read-mp3-tags.ts";
import { readMp4Chapters } from "./mp4-chapters.ts";
import { readVorbisChapters } from "./vorbis-chapters.ts";

/** Formats that may begin with ID3v2, which the library reads with faults. */
const MAY_HAVE_ID3 = new Set(["ADTS", "FLAC"]);
const HAS_BOXES = new Set(["MP4", "QuickTime File Format"]);

/** What a recording that the library has opened says of itself. */
export async function readLibraryTags(input: Input, source: TagSource): Promise<AudioTags> {
  const { name } = await input.getFormat();
  const found = await input.getMetadataTags();
  const raw = found.raw ?? {};
  const own: AudioTags = {
    title: readFilled(found.title),
    artist: readFilled(found.artist ?? found.albumArtist),
    album: readFilled(found.album),
    track: found.trackNumber ?? null,
    comment: readComment(found),
    language: readFilled(asText(raw["LANGUAGE"])) ?? (await readLanguage(input)),
    chapters: HAS_BOXES.has(name) ? await readMp4Chapters(source) : readVorbisChapters(raw),
    cover: findCover(found.images ?? []),
  };
  return MAY_HAVE_ID3.has(name) ? mergeTags([await readMp3Tags(source), own]) : own;
}

/** `ldes` is the long description of podcasts and audio books. */
function readComment({ raw, description, comment }: MetadataTags): string | null {
  return readFilled(asText(raw?.["ldes"])) ?? readFilled(description) ?? readFilled(comment);
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Of its sound; files that do not say it have "und". */
async function readLanguage(input: Input): Promise<string | null> {
  const code = await (await input.getPrimaryAudioTrack())?.getLanguageCode();
  return code === undefined || code === "und" ? null : code;
}

function findCover(images: readonly AttachedImage[]): Uint8Array | null {
  const front = images.find(({ kind }) => kind === "coverFront") ?? images[0];
  return front === undefined || front.data.length === 0 ? null : front.data;
}
