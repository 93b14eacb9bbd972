import type { MaterialFormat } from "./formats.ts";

/** What a file can turn out to be, whatever it is called. */
export type FoundFormat = MaterialFormat | "zip" | "old_office" | "picture" | "unknown";

/** Why a material is not taken; what to do about it follows from the kind. */
export type MaterialRefusal =
  /** It opens with a password only. */
  | { kind: "encrypted" }
  /** Its owner forbids copying text out of it, and this installation respects that. */
  | { kind: "restricted" }
  /** It has pages, such as scans, and no text on any of them. */
  | { kind: "no_text"; pages: number }
  | { kind: "empty" }
  /** It is not what its name says. */
  | { kind: "other_format"; named: MaterialFormat; found: FoundFormat }
  | { kind: "too_many_pages"; pages: number; most: number }
  /** What is packed into it is far more than it says, or than anybody reads. */
  | { kind: "too_much_inside"; mostBytes: number }
  /** It is damaged, or cut off. */
  | { kind: "broken" }
  /** No encoding that we know turns its bytes into text. */
  | { kind: "unknown_encoding" }
  /** Fewer or more bytes came than were announced, or none. */
  | { kind: "not_arrived" }
  /** It failed again and again for a reason of ours. */
  | { kind: "gave_up" };

/** Thrown by readers of documents: about the file, never about us. */
export class RefusedDocument extends Error {
  override readonly name = "RefusedDocument";
  readonly refusal: MaterialRefusal;

  constructor(refusal: MaterialRefusal) {
    super(`The document was refused: ${refusal.kind}.`);
    this.refusal = refusal;
  }
}
