import type { MaterialFormat } from "./formats.ts";

/** The format of a file's content, whatever its name says. */
export type FoundFormat = MaterialFormat | "zip" | "old_office" | "picture" | "unknown";

/** Why a material is refused; its kind decides what to do about it. */
export type MaterialRefusal =
  /** It needs a password. */
  | { kind: "encrypted" }
  /** Its owner forbids copying text, and this installation respects that. */
  | { kind: "restricted" }
  /** It has pages, such as scans, without any text. */
  | { kind: "no_text"; pages: number }
  | { kind: "empty" }
  /** Its content does not match its name. */
  | { kind: "other_format"; named: MaterialFormat; found: FoundFormat }
  | { kind: "too_many_pages"; pages: number; most: number }
  /** It unpacks to far more data than it declares, or than anybody reads. */
  | { kind: "too_much_inside"; mostBytes: number }
  /** It is damaged or truncated. */
  | { kind: "broken" }
  /** Its encoding is unknown. */
  | { kind: "unknown_encoding" }
  /** The number of bytes is not what was announced. */
  | { kind: "not_arrived" }
  /** It failed several times because of an error of ours. */
  | { kind: "gave_up" };

/** Thrown by document readers about the file, never about our own errors. */
export class RefusedDocument extends Error {
  override readonly name = "RefusedDocument";
  readonly refusal: MaterialRefusal;

  constructor(refusal: MaterialRefusal) {
    super(`The document was refused: ${refusal.kind}.`);
    this.refusal = refusal;
  }
}
