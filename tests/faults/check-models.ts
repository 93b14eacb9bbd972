import type { EpisodeState, SpendRow } from "./read-state.ts";
import type { LoggedModelCall } from "./model-log.ts";
import { STYLES } from "./model-style.ts";
import { type ModelProvider, modelProviders } from "./model-schedule.ts";

/** After these nobody but the supplier knows what a call cost. */
const unknownCost = new Set<LoggedModelCall["fault"]>(["hang", "stall", "drop", "late", "page"]);

/** What no supplier and no writer did wrong: good answers in every style, and those that nobody saw. */
const blameless = new Set<LoggedModelCall["fault"]>([null, ...STYLES]);

/** Good answers that were asked for once more: more second tries of a piece than bad first ones. */
function findRefusedGood(calls: LoggedModelCall[]): string[] {
  const pieces = Map.groupBy(calls, ({ provider, task }) => `${provider} ${task}`);
  return [...pieces.values()].flatMap((all) => {
    const again = all.filter(({ faults }) => faults.length > 0);
    const bad = all.filter(({ fault }) => !blameless.has(fault)).length;
    if (again.length <= bad) return [];
    const styles = all.map(({ fault }) => fault ?? "plain").join(", ");
    return [`a good answer (${styles}) was refused: ${again.at(-1)?.faults.join(" ") ?? ""}`];
  });
}

/** Whether the ledger says what the suppliers of models billed, and no model failed an episode. */
export function checkModels(
  states: EpisodeState[],
  { calls, library }: { calls: LoggedModelCall[]; library: SpendRow[] },
): string[] {
  const wrong = calls.filter(({ complaint }) => complaint !== "");
  const failed = states.filter(({ row }) => /^(?:model|script)\./.test(row.error_reason ?? ""));
  return [
    ...wrong.map(({ provider, complaint }) => `${provider} was asked wrongly: ${complaint}`),
    ...findRefusedGood(calls),
    ...failed.map(({ row }) => `${row.id} failed of its writers: ${row.error_reason}`),
    ...modelProviders.flatMap((provider) =>
      checkProvider(
        provider,
        [...states.flatMap(({ spend }) => spend), ...library],
        calls.filter((call) => call.provider === provider),
      ),
    ),
  ];
}

/** What is settled was billed; whatever else was billed is still reserved. */
function checkProvider(
  provider: ModelProvider,
  spend: SpendRow[],
  calls: LoggedModelCall[],
): string[] {
  const rows = spend.filter((row) => row.provider === provider);
  const [settled, open] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
  // What is left of the bills was never settled: it has to be covered by what stays reserved.
  const [owed, reserved] = [sumUnits(calls) - sumUnits(settled), sumUnits(open)];
  const unknown = calls.filter(({ fault }) => unknownCost.has(fault)).length;
  return [
    ...(owed >= 0 ? [] : [`${-owed} tokens of ${provider} are settled, but were not billed`]),
    ...(owed <= reserved
      ? []
      : [`${owed} tokens of ${provider} were billed beyond what is settled, ${reserved} reserved`]),
    ...(open.length <= unknown
      ? []
      : [`${open.length} costs of ${provider} are open, but only ${unknown} are unknown`]),
  ];
}

function isSettled({ state }: SpendRow): boolean {
  return state === "settled";
}

function sumUnits(costs: { units: number }[]): number {
  return costs.reduce((total, { units }) => total + units, 0);
}
