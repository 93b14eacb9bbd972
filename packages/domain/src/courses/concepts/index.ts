/** Concepts that are taught, and what their teachers make of them. */
export { checkWords } from "./check-words.ts";
export {
  changedSince,
  type ConceptDeps,
  EditConcept,
  editConcept,
  findConceptOf,
} from "./edit-concept.ts";
export { LinkConcepts, linkConcepts, UnlinkConcepts, unlinkConcepts } from "./link-concepts.ts";
export {
  type ConceptsOfCourse,
  listTaughtConcepts,
  OrderConcepts,
  orderConcepts,
  TaughtConcepts,
  UndoConcept,
  undoConcept,
} from "./manage-concepts.ts";
export type { ConceptStore, EditedConcept } from "./ports.ts";
export type {
  ConceptChange,
  ConceptChangeKind,
  ConceptFacts,
  ConceptWords,
  NewConceptText,
  SuggestedLink,
  TaughtConcept,
} from "./types.ts";
export type * from "./reasons.ts";
