import type { Cue, EpisodeDocument, Segment } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

interface Uploaded {
  title: string;
  description: string;
  language: Language;
  durationMs: number;
  cues: Cue[];
}

/** The document of an uploaded episode: its transcript in paragraphs. */
export function writeUploadDocument(uploaded: Uploaded): EpisodeDocument {
  const { language, title, description, cues, durationMs } = uploaded;
  const paragraphs = [...Map.groupBy(cues, ({ segment }) => segment)];
  const segments = paragraphs.map(([id, said]) => toSegment(id, { language, said }));
  const starts = paragraphs.map(([, [first]]) => first?.startMs ?? 0);
  const placed = segments.map(({ id }, at) => ({
    id,
    startMs: starts[at] ?? 0,
    endMs: starts[at + 1] ?? durationMs,
  }));
  return {
    script: {
      tracks: [{ language, title, description, segments }],
      questions: [],
      origins: [],
      checks: [],
    },
    receipt: null,
    tracks: [{ language, cues, segments: placed }],
  };
}

function toSegment(id: string, { language, said }: { language: Language; said: Cue[] }): Segment {
  const bySentence = Map.groupBy(said, ({ sentence }) => sentence ?? "");
  return {
    id,
    // The kind for text between lessons, which has no heading and is no chapter.
    kind: "bridge",
    language,
    title: "",
    sentences: [...bySentence].map(([sentenceId, cues]) => ({
      id: sentenceId,
      text: cues.map(({ text }) => text).join(" "),
      claim: null,
    })),
    pauseAfterMs: 0,
    conceptId: null,
    isShared: false,
  };
}
