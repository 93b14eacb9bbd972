import {
  type Concept,
  type Course,
  DAY_MS,
  type EpisodeDocument,
  type Language,
  type Segment,
  type SegmentKind,
} from "@learnlab/domain";

import type { Known, Study, StudyDay } from "./study-day.ts";

const course = (id: string): Course => ({
  id,
  title: `Course ${id}`,
  description: "",
  level: "beginner",
  language: "en",
  teacherId: "t",
  teacherIds: ["t"],
  isJoinOpen: true,
  archivedAt: null,
  teacherName: "T",
  joinCode: id,
  isListed: true,
  conceptCount: 2,
});

const concept = (id: string, position: number): Concept => ({
  id,
  courseId: id.slice(0, 1),
  materialId: "m",
  position,
  term: `Term ${id}`,
  spoken: `terms ${id}`,
  sentences: [],
  questions: [],
  lostQuotes: [],
});

export const link = {
  fromId: "a1",
  toId: "b1",
  kind: "contrasts",
  texts: { en: "The one is the cure of the other." },
  quotes: { from: "", to: "" },
} as const;

const IDS = ["a1", "a2", "b1", "b2"];
const LANGUAGES: Language[] = ["en", "ja", "de"];

export const studyOf = (...days: StudyDay[]): Study => ({
  languages: ["en"],
  timeZone: "UTC",
  courses: [course("a"), course("b")],
  concepts: IDS.map(concept),
  links: [link],
  names: IDS.flatMap((id) =>
    LANGUAGES.flatMap((language) =>
      [`Term ${id}`, `terms ${id}`].map((name) => ({ conceptId: id, language, name })),
    ),
  ),
  days,
});

/** What a segment says, where it stands, and what it is about. */
interface Said {
  kind: SegmentKind;
  texts: string[];
  conceptId?: string;
  ms?: number;
}

export const say = (kind: SegmentKind, ...texts: string[]): Said => ({ kind, texts });
export const about = (conceptId: string, kind: SegmentKind, ...texts: string[]): Said => ({
  kind,
  texts,
  conceptId,
});

export const ask = (conceptId: string, times: { pause: number; answer: number }): Said[] => [
  about(conceptId, "question", `What is it about ${conceptId}?`),
  { ...about(conceptId, "pause"), ms: times.pause },
  { ...about(conceptId, "answer", `It is what ${conceptId} is.`), ms: times.answer },
];

interface Told extends Partial<Omit<StudyDay, "document">> {
  said: Said[];
  language?: Language;
  kinds?: string[];
}

/** A day with an episode; each segment lasts a second where nothing else is said. */
export function dayOf({ said, language = "en", ...told }: Told): StudyDay {
  const numbers = new Map<string, number>();
  const segments = said.map(({ kind, texts, conceptId = null }, at): Segment => {
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    return {
      id: `${kind}${number}`,
      kind,
      language,
      title: "",
      sentences: texts.map((text, index) => ({ id: `${at}.${index}`, text, claim: null })),
      pauseAfterMs: 0,
      conceptId,
      isShared: conceptId !== null,
    };
  });
  const document = documentOf(segments, { said, language });
  const heard = new Set(segments.map(({ id }) => id));
  return {
    day: 2,
    at: 100 * DAY_MS,
    document,
    diary: new Map(),
    scores: [],
    due: [],
    heard,
    results: [],
    ...told,
  };
}

function documentOf(
  segments: Segment[],
  { said, language }: { said: Said[]; language: Language },
): EpisodeDocument {
  let at = 0;
  const times = segments.map(({ id }, index) => {
    const startMs = at;
    at += said[index]?.ms ?? 1000;
    return { id, startMs, endMs: at };
  });
  const cues = segments.flatMap(({ id, sentences }, index) =>
    sentences.map((sentence) => ({
      startMs: times[index]?.startMs ?? 0,
      endMs: times[index]?.endMs ?? 0,
      text: sentence.text,
      language,
      segment: id,
      sentence: sentence.id,
      estimated: false,
    })),
  );
  const asked = segments.filter(({ kind }) => kind === "question");
  const kinds = ["recall", "why", "apply"] as const;
  return {
    script: {
      tracks: [{ language, title: "", description: "", segments }],
      questions: asked.map(({ conceptId }, index) => ({
        number: index + 1,
        conceptId: conceptId ?? "",
        kind: kinds[index % kinds.length] ?? "recall",
        questionSegmentId: `question${index + 1}`,
        answerSegmentId: `answer${index + 1}`,
        texts: [],
      })),
      origins: [],
      checks: [],
    },
    receipt: { courses: [{}, {}] } as EpisodeDocument["receipt"],
    tracks: [{ language, cues, segments: times }],
  };
}

export const known = (change: Partial<Known> = {}): Known => ({
  timesHeard: 1,
  lastHeardAt: 97 * DAY_MS,
  timesAsked: 1,
  lastResult: "had",
  ...change,
});
