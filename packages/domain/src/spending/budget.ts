import { DomainError } from "../shared/index.ts";

export const BUDGET_REACHED = "budget.reached";

/** The month's budget does not cover another call: suppliers are not called until the next month. */
export function budgetReached(): DomainError {
  return new DomainError("limit_reached", "The budget of this month is used up.", {
    reason: BUDGET_REACHED,
  });
}

export function isBudgetReached(error: unknown): boolean {
  return error instanceof DomainError && error.reason === BUDGET_REACHED;
}

/** Whether the month's budget does not cover any call, however cheap. */
export function isUsedUp({ spent, cap }: { spent: number; cap: number | null }): boolean {
  return cap !== null && spent >= cap;
}
