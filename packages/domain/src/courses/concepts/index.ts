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
export {
  type ConceptPreview,
  type ConceptTableSaved,
  LARGEST_CONCEPT_TABLE,
  previewConceptTable,
  readConceptTable,
  saveConceptTable,
} from "./table/bring-concepts.ts";
export type { AddedConcept, ConceptStore, EditedConcept } from "./ports.ts";
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
