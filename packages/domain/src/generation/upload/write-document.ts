import type { Course } from "../../courses/index.ts";
import type { Language } from "../../shared/index.ts";
import type { Cue } from "../audio/types.ts";
import type { EpisodeDocument } from "../pipeline/publish.ts";
import type { Brief, Segment } from "../types.ts";

interface Uploaded {
  title: string;
  description: string;
  language: Language;
  course: Course;
  localDate: string;
  sampleRate: number;
  durationMs: number;
  cues: Cue[];
}

/**
 * An uploaded episode as the page of an episode reads it: its transcript in paragraphs, and a receipt
 * that says only what there is to say, its course.
 */
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
    receipt: writeReceipt(uploaded),
    tracks: [{ language, cues, segments: placed }],
  };
}

function toSegment(id: string, { language, said }: { language: Language; said: Cue[] }): Segment {
  const bySentence = Map.groupBy(said, ({ sentence }) => sentence ?? "");
  return {
    id,
    // What stands between lessons: it has no heading and is no chapter.
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

function writeReceipt({ language, course, localDate, sampleRate }: Uploaded): Brief {
  const { id, title, level } = course;
  return {
    version: 2,
    name: null,
    languages: [language],
    outputFormat: "both",
    speech: { engine: "standard", sampleRate, wordMarks: false, isStandIn: false, voices: {} },
    localDate,
    courses: [{ id, title, language: course.language, level }],
    ability: { level, basis: "chosen", averagePercent: null },
    weakSubjects: [],
    recentScores: [],
    concepts: [],
    lastTerms: [],
    episodesBefore: 0,
  };
}
