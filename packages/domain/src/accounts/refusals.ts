import { DomainError } from "../shared/index.ts";

export function notSignedIn(): DomainError {
  return new DomainError("unauthenticated", "Please sign in first.", {
    reason: "account.not_signed_in",
  });
}

/** The refusal of everything but looking, for an admin who looks at LearnLab as somebody else. */
export function onlyLooking(): DomainError {
  return new DomainError(
    "forbidden",
    "You are seeing LearnLab as somebody else. Nothing is changed in their name.",
    { reason: "account.only_looking" },
  );
}

export function notYours(): DomainError {
  return new DomainError("forbidden", "You don't have access to this.", {
    reason: "account.forbidden",
  });
}
