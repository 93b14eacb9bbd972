import type { EpisodeState, Stores } from "./read-state.ts";
import { listBoughtAgain } from "./bought-again.ts";
import { type LoggedCall, sumBilled } from "./speech-log.ts";

const isSpeech = ({ provider }: { provider: string }) => provider === "polly";

/** Whether the ledger says what the log of the voices says, and nothing good was paid for twice. */
export async function checkSpend(
  stores: Stores,
  { states, calls }: { states: EpisodeState[]; calls: LoggedCall[] },
): Promise<string[]> {
  const rows = states.flatMap(({ spend }) => spend).filter(isSpeech);
  const open = rows.filter(({ state }) => state !== "settled");
  const settled = rows
    .filter(({ state }) => state === "settled")
    .reduce((sum, { units }) => sum + units, 0);
  const billed = sumBilled(calls);
  const { knowingly } = await listBoughtAgain(stores, { states, calls });
  return [
    ...(open.length === 0 ? [] : [`${open.length} of ${rows.length} costs are not settled`]),
    ...(settled === billed ? [] : [`${settled} characters are settled, ${billed} were billed`]),
    ...(knowingly.length === 0 ? [] : [`${knowingly.length} good answers were bought again`]),
  ];
}
