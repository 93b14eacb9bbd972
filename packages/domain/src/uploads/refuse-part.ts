import { DomainError } from "../shared/index.ts";

export function uploadOver(): DomainError {
  return new DomainError(
    "not_found",
    "This upload is over: it became an episode, or was cancelled.",
    {
      reason: "upload.over",
    },
  );
}

export function partsMissing(partNumbers: number[]): DomainError {
  return new DomainError(
    "invalid",
    "Parts of this upload are missing. Send them, and finish it then.",
    {
      reason: "upload.parts_missing",
      details: { partNumbers },
    },
  );
}
