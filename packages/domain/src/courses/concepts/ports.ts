import type { Language } from "../../languages/index.ts";
import type { Concept, ConceptLink } from "../types.ts";
import type { ConceptFacts, ConceptWords, NewConceptText } from "./types.ts";

/** A concept that is added at the end of its course. */
export type AddedConcept = Pick<
  Concept,
  "id" | "materialId" | "term" | "spoken" | "sentences" | "questions"
>;

export interface EditedConcept {
  changeId: string;
  /** As it was read: where it is another one by now, nothing is changed. */
  before: Concept;
  words: ConceptWords;
  /** All its translations from then on. */
  texts: NewConceptText[];
  at: number;
}

/** What teachers make of the concepts of their courses; each write is all of it or nothing. */
export interface ConceptStore {
  listFacts(courseId: string): Promise<ConceptFacts[]>;
  /**
   * Puts a concept into other words. Lessons that were written from the old ones are withdrawn, but for
   * those in a teacher's own words. False where somebody else changed it since it was read.
   */
  edit(change: EditedConcept): Promise<boolean>;
  /**
   * Puts a translation in the place of the one in its language. False where the concept's own words changed
   * since they were read.
   */
  translate(change: {
    changeId: string;
    before: Concept;
    text: NewConceptText;
    at: number;
  }): Promise<boolean>;
  /** The ids of those whose material is in the course; the others are left out. */
  add(change: { courseId: string; concepts: AddedConcept[]; at: number }): Promise<string[]>;
  /** False where these are not all concepts of the course, each once. */
  order(change: { courseId: string; ids: string[]; at: number }): Promise<boolean>;
  /** Takes the place of a link between the two in the same direction. False where one of them is gone. */
  link(
    change: Omit<ConceptLink, "texts"> & {
      changeId: string;
      text: string;
      language: Language;
      at: number;
    },
  ): Promise<boolean>;
  /** False where there is none. */
  unlink(change: { changeId: string; fromId: string; toId: string; at: number }): Promise<boolean>;
  /** The concept of the course is as it was before its latest change: false where this is not that one, or is final. */
  undo(change: { courseId: string; changeId: string; at: number }): Promise<boolean>;
}
