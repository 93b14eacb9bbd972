import type { TagChapter } from "@learnlab/audio";

import type { Cue, EpisodeDocument, Segment, SegmentKind } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

interface Uploaded {
  title: string;
  description: string;
  language: Language;
  durationMs: number;
  cues: Cue[];
  /** In the order of their times. */
  chapters: readonly TagChapter[];
}

/** A paragraph of the transcript, or a chapter with its first one. */
interface Passage {
  id: string;
  kind: SegmentKind;
  title: string;
  startMs: number;
  cues: Cue[];
}

/** The document of an uploaded episode: its chapters, and its transcript in paragraphs. */
export function writeUploadDocument(uploaded: Uploaded): EpisodeDocument {
  const { language, title, description, durationMs } = uploaded;
  const passages = divide(uploaded);
  const segments = passages.map((passage) => toSegment(passage, language));
  const placed = passages.map(({ id, startMs }, at) => ({
    id,
    startMs,
    endMs: passages[at + 1]?.startMs ?? durationMs,
  }));
  return {
    script: {
      tracks: [{ language, title, description, segments }],
      questions: [],
      origins: [],
      checks: [],
    },
    receipt: null,
    tracks: [{ language, cues: passages.flatMap(({ cues }) => cues), segments: placed }],
  };
}

/** Paragraphs as the transcript has them; each chapter begins one of its own. */
function divide({ cues, chapters, durationMs }: Uploaded): Passage[] {
  const begun = chapters.filter(({ startMs }) => startMs < durationMs);
  // A single chapter tells nothing that the title does not.
  const listed = begun.length > 1 ? begun : [];
  const chapterOf = (startMs: number) => listed.findLastIndex((one) => one.startMs <= startMs);
  const passages = listed.map(({ startMs, title }, at): Passage => ({
    id: `c${at + 1}`,
    kind: "chapter",
    title: title === "" ? String(at + 1) : title,
    startMs,
    cues: [],
  }));
  const filled = new Map<string, Passage>();
  for (const cue of cues) {
    const chapter = chapterOf(cue.startMs);
    const id = chapter < 0 ? cue.segment : `c${chapter + 1}-${cue.segment}`;
    const passage = filled.get(id) ?? beginPassage(passages, { id, chapter, cue });
    filled.set(id, passage);
    passage.cues.push({ ...cue, segment: passage.id });
  }
  return passages.toSorted((one, other) => one.startMs - other.startMs);
}

/** A chapter's first paragraph stands under its title. */
function beginPassage(
  passages: Passage[],
  { id, chapter, cue }: { id: string; chapter: number; cue: Cue },
): Passage {
  const titled = passages.find((one) => one.id === `c${chapter + 1}`);
  if (titled?.cues.length === 0) return titled;
  // The kind for text between lessons, which has no heading and is no chapter.
  const passage: Passage = { id, kind: "bridge", title: "", startMs: cue.startMs, cues: [] };
  passages.push(passage);
  return passage;
}

function toSegment({ id, kind, title, cues }: Passage, language: Language): Segment {
  const bySentence = Map.groupBy(cues, ({ sentence }) => sentence ?? "");
  return {
    id,
    kind,
    language,
    title,
    sentences: [...bySentence].map(([sentenceId, said]) => ({
      id: sentenceId,
      text: said.map(({ text }) => text).join(" "),
      claim: null,
    })),
    pauseAfterMs: 0,
    conceptId: null,
    isShared: false,
  };
}
