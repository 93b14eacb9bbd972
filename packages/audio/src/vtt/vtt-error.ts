export type VttErrorCode = "not_vtt" | "too_large";

/** Why a transcript cannot be used, and the line (from 1) where it went wrong. */
export class VttError extends Error {
  readonly code: VttErrorCode;
  readonly line: number;

  constructor(code: VttErrorCode, line: number, message: string) {
    super(`Line ${line}: ${message}`);
    this.name = "VttError";
    this.code = code;
    this.line = line;
  }
}
