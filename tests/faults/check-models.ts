import type { EpisodeState } from "./read-state.ts";
import type { LoggedModelCall } from "./model-log.ts";
import { type ModelProvider, modelProviders } from "./model-schedule.ts";

/** After these nobody but the supplier knows what a call cost. */
const unknownCost = new Set<LoggedModelCall["fault"]>(["hang", "stall", "drop", "late", "page"]);

/** Whether the ledger says what the suppliers of models billed, and no model failed an episode. */
export function checkModels(states: EpisodeState[], calls: LoggedModelCall[]): string[] {
  const wrong = calls.filter(({ complaint }) => complaint !== "");
  const failed = states.filter(({ row }) => /^(?:model|script)\./.test(row.error_reason ?? ""));
  return [
    ...wrong.map(({ provider, complaint }) => `${provider} was asked wrongly: ${complaint}`),
    ...failed.map(({ row }) => `${row.id} failed of its writers: ${row.error_reason}`),
    ...modelProviders.flatMap((provider) =>
      checkProvider(
        provider,
        states,
        calls.filter((call) => call.provider === provider),
      ),
    ),
  ];
}

/** Each settled cost is one that was billed; whatever else was billed is still reserved. */
function checkProvider(
  provider: ModelProvider,
  states: EpisodeState[],
  calls: LoggedModelCall[],
): string[] {
  const rows = states.flatMap(({ spend }) => spend).filter((row) => row.provider === provider);
  const open = rows.filter(({ state }) => state !== "settled").map(({ units }) => units);
  const billed = calls.map(({ units }) => units).filter((units) => units > 0);
  const settled = rows.filter(({ state, units }) => state === "settled" && units > 0);
  const invented = settled.filter(({ units }) => !takeOne(billed, units));
  // What is left of the bills was never settled: it has to be covered by what stays reserved.
  const [owed, reserved] = [sum(billed), sum(open)];
  const unknown = calls.filter(({ fault }) => unknownCost.has(fault)).length;
  return [
    ...invented.map(
      ({ units }) => `${units} tokens of ${provider} are settled, but were not billed`,
    ),
    ...(owed <= reserved
      ? []
      : [`${owed} tokens of ${provider} were billed beyond what is settled, ${reserved} reserved`]),
    ...(billed.length <= open.length
      ? []
      : [`${billed.length} bills of ${provider} for ${open.length} open costs`]),
    ...(open.length <= unknown
      ? []
      : [`${open.length} costs of ${provider} are open, but only ${unknown} are unknown`]),
  ];
}

function takeOne(list: number[], value: number): boolean {
  const at = list.indexOf(value);
  if (at !== -1) list.splice(at, 1);
  return at !== -1;
}

function sum(list: number[]): number {
  return list.reduce((total, value) => total + value, 0);
}
