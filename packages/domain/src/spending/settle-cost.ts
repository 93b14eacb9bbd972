import { type Clock, type Log, tryAgain } from "../shared/index.ts";
import { budgetReached } from "./budget.ts";
import type { SpendLedger } from "./spend-ledger.ts";

/** What was paid for is worth more patience than a call that costs nothing. */
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

/** A cost that cannot be settled stays reserved, which counts as spent; what was bought is kept. */
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
 * Reserves what a call may cost; throws `budget.reached` where the month does not hold it. Nothing
 * stays reserved when it cannot be told whether it was: the call is not made then.
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
