import type { AbilityLevel } from "../accounts/index.ts";
import type { Language } from "../languages/index.ts";

export interface Course {
  id: string;
  title: string;
  description: string;
  level: AbilityLevel;
  /** The language that the course is taught in. */
  language: Language;
  teacherId: string;
  teacherName: string;
  joinCode: string;
  /** Whether learners find it in the list, without its code. */
  isListed: boolean;
  conceptCount: number;
}

/** A material of a course, as it was handed in. */
export interface CourseFile {
  id: string;
  courseId: string;
  title: string;
  /** Its media type. */
  contentType: string;
  sizeBytes: number;
  createdAt: number;
}

/** A sentence of a concept's explanation, with the words of the material that bear it out. */
export interface ExplainedSentence {
  text: string;
  quote: string;
}

/** The unit that is taught and asked. Its own texts are in the course's language. */
export interface Concept {
  id: string;
  courseId: string;
  materialId: string;
  position: number;
  term: string;
  question: string;
  answer: string;
  explanation: ExplainedSentence[];
  quote: string;
}

/** A concept in a further language, its sentences aligned one to one with the explanation. */
export interface ConceptText {
  conceptId: string;
  language: Language;
  term: string;
  question: string;
  answer: string;
  explanation: string[];
}
