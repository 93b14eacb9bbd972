import { DomainError } from "../shared/index.ts";

export const BUDGET_REACHED = "budget.reached";

/** The month's budget does not hold another call: suppliers are not asked until the next month. */
export function budgetReached(): DomainError {
  return new DomainError("limit_reached", "The budget of this month is used up.", {
    reason: BUDGET_REACHED,
  });
}

export function isBudgetReached(error: unknown): boolean {
  return error instanceof DomainError && error.reason === BUDGET_REACHED;
}

/** Whether the month holds no call at all any more, however cheap. */
export function isUsedUp({ spent, cap }: { spent: number; cap: number | null }): boolean {
  return cap !== null && spent >= cap;
}
