import type { AbilityLevel } from "../accounts/index.ts";
import type { ConceptQuestion, QuestionKind, SentencePart } from "../courses/index.ts";
import type { Authorship, Brief, LessonVariant } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { Lesson } from "./lesson.ts";

/** The evidence for claims about a concept. */
export interface Proof {
  /** Passages chosen for it, however short, if they are in the material. */
  quotes: string[];
  /** Its whole material, folded by `foldQuote`. */
  material: string;
}

/** Writes the text of episodes; language models throw `ModelFailure`. */
export interface ScriptWriter {
  name: string;
  /** Models write in every language; other writers in those that the course has. */
  isModel: boolean;
  /** The shared lesson of a concept, in every requested language that is possible. */
  writeLesson(request: LessonRequest, attempt: Attempt): Promise<Lesson>;
  /** Adds languages to a lesson, sentence by sentence; models only. */
  translateLesson(lesson: Lesson, languages: Language[], attempt: Attempt): Promise<Lesson>;
  /** The personal parts around the lessons, aligned over the languages. */
  writeFrame(request: FrameRequest, attempt: Attempt): Promise<Frame>;
}

/** One try at a piece. */
export interface Attempt {
  timeoutMs: number;
  /** The faults of the previous try; null for the first. */
  repair: { previous: unknown; faults: string[] } | null;
}

export interface LessonRequest {
  concept: ConceptSource;
  level: AbilityLevel;
  variant: LessonVariant;
  languages: Language[];
}

/** A concept with the languages it exists in, which always include the course's own. */
export interface ConceptSource {
  conceptId: string;
  courseLanguage: Language;
  /** The role of each sentence in a lesson, and the quote that supports it. */
  sentences: { part: SentencePart; quote: string }[];
  /** The quotes that support the answers to its questions. */
  questions: { kind: QuestionKind; quote: string }[];
  /** Sentences of the material that claims may cite, in order. */
  evidence: string[];
  /** The material that claims must be quoted from. */
  proof: Proof;
  texts: SourceText[];
}

/** A concept's texts in one language; its sentences and questions are in the source's order. */
export interface SourceText {
  language: Language;
  term: string;
  /** The term inside a sentence. */
  spoken: string;
  sentences: string[];
  questions: ConceptQuestion[];
}

export interface FrameRequest {
  brief: Brief;
  /** The lessons of the episode, in order. */
  lessons: {
    conceptId: string;
    courseTitle: string;
    /** The term in each language, and its form inside a sentence. */
    terms: Partial<Record<Language, string>>;
    spoken: Partial<Record<Language, string>>;
    /** The definition in one sentence; absent if it is not written yet. */
    gist?: string;
  }[];
}

/** The lines of the frame; lists of sentences are aligned over the languages by position. */
export interface Frame extends Authorship {
  texts: FrameText[];
  /** Who wrote replacements for its bridges. */
  repairedBy?: Authorship;
}

export interface FrameText {
  language: Language;
  title: string;
  description: string;
  greeting: string[];
  recap: string[];
  /** Before the lesson at the same index; the first one may be empty. */
  bridges: string[][];
  closing: string[];
}
