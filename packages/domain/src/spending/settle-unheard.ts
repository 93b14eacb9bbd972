import { type Clock, HOUR_MS } from "../shared/index.ts";
import type { SpendLedger } from "./spend-ledger.ts";

/** Longer than any call, and than anybody keeps trying to settle one. */
const UNHEARD_MS = HOUR_MS;

/**
 * Settles costs of calls with an unknown outcome, because a machine died or a supplier never answered: the
 * reserved amount is the best estimate, and counts as estimated.
 */
export async function settleUnheard({
  spend,
  clock,
}: {
  spend: SpendLedger;
  clock: Clock;
}): Promise<{ estimated: number }> {
  const at = clock.now();
  return { estimated: await spend.settleUnheard({ reservedBefore: at - UNHEARD_MS, at }) };
}
