import { type Clock, type Log, tryAgain } from "../shared/index.ts";
import { budgetReached } from "./budget.ts";
import type { SpendLedger } from "./spend-ledger.ts";

/** A paid result is worth more patience than a free call. */
export const PAID_PATIENCE = {
  tries: 4,
  firstMs: 300,
  longestMs: 2_000,
  isTransient: () => true,
};

export type SettlingDeps = Parameters<typeof tryAgain>[0] & {
  spend: SpendLedger;
  clock: Clock;
  log: Log;
};

/** Settles a cost. If that fails it stays reserved, which counts as spent; the purchase is kept. */
export async function settleCost(
  deps: SettlingDeps,
  spent: { id: string; units: number; microDollars: number; model?: string },
): Promise<void> {
  try {
    await tryAgain(deps, PAID_PATIENCE, () =>
      deps.spend.settle({ ...spent, at: deps.clock.now() }),
    );
  } catch (error) {
    deps.log.error("spend.not_settled", error, { spendId: spent.id });
  }
}

/**
 * Reserves the cost of a call; throws `budget.reached` if the month's budget does not cover it. If it is
 * unknown whether the reservation succeeded, the call is not made and nothing stays reserved.
 */
export async function reserveCost(
  deps: SettlingDeps,
  cost: Omit<Parameters<SpendLedger["reserve"]>[0], "at">,
): Promise<void> {
  let isHeld: boolean;
  try {
    isHeld = await deps.spend.reserve({ ...cost, at: deps.clock.now() });
  } catch (error) {
    await settleCost(deps, { id: cost.id, units: 0, microDollars: 0 });
    throw error;
  }
  if (!isHeld) throw budgetReached();
}
