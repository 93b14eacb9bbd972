import type { AbilityLevel } from "../accounts/index.ts";
import type { ConceptQuestion, QuestionKind, SentencePart } from "../courses/index.ts";
import type { Authorship, Brief, LessonVariant } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { Lesson } from "./lesson.ts";

/** What bears out claims about a concept. */
export interface Proof {
  /** Passages that were chosen for it, however short, as far as they are in the material. */
  quotes: string[];
  /** The whole material that it comes from, folded by `foldQuote`. */
  material: string;
}

/** Writes what an episode says; a language model throws `ModelFailure`. */
export interface ScriptWriter {
  name: string;
  /** Models write in every language; the others in those that the course has. */
  isModel: boolean;
  /** The shared piece of a concept, in every asked language that can be. */
  writeLesson(request: LessonRequest, attempt: Attempt): Promise<Lesson>;
  /** The lesson with further languages, sentence by sentence; of models only. */
  translateLesson(lesson: Lesson, languages: Language[], attempt: Attempt): Promise<Lesson>;
  /** What is personal around the lessons, aligned over the languages. */
  writeFrame(request: FrameRequest, attempt: Attempt): Promise<Frame>;
}

/** One try at a piece. */
export interface Attempt {
  timeoutMs: number;
  /** What was wrong with the try before; null for the first. */
  repair: { previous: unknown; faults: string[] } | null;
}

export interface LessonRequest {
  concept: ConceptSource;
  level: AbilityLevel;
  variant: LessonVariant;
  languages: Language[];
}

/** A concept with the languages it exists in; the course's own always among them. */
export interface ConceptSource {
  conceptId: string;
  courseLanguage: Language;
  /** What each of its sentences does in a lesson, and the material's words for it. */
  sentences: { part: SentencePart; quote: string }[];
  /** The material's words for the answer to each of its questions. */
  questions: { kind: QuestionKind; quote: string }[];
  /** Sentences of the material that a claim may rest on, in its order. */
  evidence: string[];
  /** What its claims must be quoted from. */
  proof: Proof;
  texts: SourceText[];
}

/** A concept's words in one language; its sentences and questions are those of the source, in their order. */
export interface SourceText {
  language: Language;
  term: string;
  /** The term as it is said inside a sentence. */
  spoken: string;
  sentences: string[];
  questions: ConceptQuestion[];
}

export interface FrameRequest {
  brief: Brief;
  /** Of the lessons in the episode, in their order. */
  lessons: {
    conceptId: string;
    courseTitle: string;
    /** The term in each language, and how it is said inside a sentence. */
    terms: Partial<Record<Language, string>>;
    spoken: Partial<Record<Language, string>>;
    /** What it says the idea is, in one sentence; left out where it is not written yet. */
    gist?: string;
  }[];
}

/** The lines of the frame; each list of sentences is aligned over the languages by position. */
export interface Frame extends Authorship {
  texts: FrameText[];
  /** Who wrote bridges of it that had to be replaced. */
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
