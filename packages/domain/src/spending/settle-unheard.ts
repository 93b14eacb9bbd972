import { type Clock, HOUR_MS } from "../shared/index.ts";
import type { SpendLedger } from "./spend-ledger.ts";

/** No call takes so long, and nobody who made one still tries to settle it. */
const UNHEARD_MS = HOUR_MS;

/**
 * Settles costs whose calls ended without anybody hearing it, because a machine died or a supplier never
 * answered: what was reserved for such a call is the best that is known, and counts as estimated.
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
