/** Exporting and deleting a person's data. */
export {
  DeleteAccount,
  deleteAccount,
  type Deleted,
  DeletePerson,
  deletePerson,
  showHoldings,
} from "./delete-account.ts";
export { type ExportedCards, ExportCards, exportCards } from "./export-cards.ts";
export { type ArchiveEntry, exportRecord } from "./export-record.ts";
export { finishDeletions, type ForgetDeps } from "./forget-objects.ts";
export type { AccountEraser, Erasure, Holdings, RecordRequest, RecordStore } from "./ports.ts";
export { type FieldOf, type RecordKind } from "./record-kinds.ts";
export type * from "./reasons.ts";
