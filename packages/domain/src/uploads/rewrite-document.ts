import { type EpisodeDocument, readDocument } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { MediaStore } from "../shared/media/index.ts";
import type { PublishedUpload } from "./published-upload.ts";
import type { ReadTranscript } from "./read-transcript.ts";
import { writeUploadDocument } from "./write-document.ts";

interface Retold {
  title: string;
  description: string;
  language: Language;
  /** Another transcript; null where the old one stays. */
  read: ReadTranscript | null;
}

/** The document in the new words; with another transcript under the chapters that it has. */
export async function rewriteDocument(
  { media }: { media: MediaStore },
  { scriptKey, track }: PublishedUpload,
  changed: Retold,
): Promise<EpisodeDocument> {
  const { title, description, language, read } = changed;
  const before = await readDocument(media, scriptKey);
  const [script] = before.script.tracks;
  const [times] = before.tracks;
  const told = { title, description, language };
  if (read === null) {
    const segments = (script?.segments ?? []).map((segment) => ({ ...segment, language }));
    const cues = (times?.cues ?? []).map((cue) => ({ ...cue, language }));
    return {
      ...before,
      script: { ...before.script, tracks: [{ ...told, segments }] },
      tracks: [{ language, cues, segments: times?.segments ?? [] }],
    };
  }
  const { durationMs } = track;
  return writeUploadDocument({
    ...told,
    durationMs,
    cues: read.cues,
    chapters: listChapters(before),
  });
}

/** Of a document that has some. */
function listChapters({ script, tracks }: EpisodeDocument) {
  const places = tracks[0]?.segments ?? [];
  return (script.tracks[0]?.segments ?? []).flatMap(({ id, kind, title }) => {
    const place = kind === "chapter" ? places.find((one) => one.id === id) : undefined;
    return place === undefined ? [] : [{ title, startMs: place.startMs, endMs: place.endMs }];
  });
}
