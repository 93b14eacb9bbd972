import type { EpisodeState, SpendRow } from "./read-state.ts";
import { type LoggedModelCall, MODEL_TIMES, type SeenModelCall } from "./model-log.ts";
import { STYLES } from "./model-style.ts";
import { type ModelProvider, modelProviders } from "./model-schedule.ts";

/** After these nobody but the supplier knows what a call cost; the first two say so at once. */
const brokenOff = new Set<LoggedModelCall["fault"]>(["drop", "page"]);
const unknownCost = new Set<LoggedModelCall["fault"]>([...brokenOff, "hang", "stall", "late"]);

/** A call that took less did not run out of time. */
const IN_TIME_MS = Number(MODEL_TIMES.MODEL_TIMEOUT_MS) * 0.9;

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
  { calls, seen, library }: ModelCalls & { library: SpendRow[] },
): string[] {
  const wrong = calls.filter(({ complaint }) => complaint !== "");
  const failed = states.filter(({ row }) => /^(?:model|script)\./.test(row.error_reason ?? ""));
  return [
    ...wrong.map(({ provider, complaint }) => `${provider} was asked wrongly: ${complaint}`),
    ...findRefusedGood(calls),
    ...failed.map(({ row }) => `${row.id} failed of its writers: ${row.error_reason}`),
    ...modelProviders.flatMap((provider) =>
      checkProvider(provider, [...states.flatMap(({ spend }) => spend), ...library], {
        calls: calls.filter((call) => call.provider === provider),
        seen: seen.filter((call) => call.provider === provider),
      }),
    ),
  ];
}

interface ModelCalls {
  calls: LoggedModelCall[];
  seen: SeenModelCall[];
}

/**
 * What is settled was billed; whatever else was billed is still reserved. A call of which nobody heard what it cost has
 * left exactly one open cost, which an hour later is an estimate: also a good answer that came too late, since the machine
 * was slow.
 */
function checkProvider(
  provider: ModelProvider,
  spend: SpendRow[],
  { calls, seen }: ModelCalls,
): string[] {
  const rows = spend.filter((row) => row.provider === provider);
  const [settled, open] = [rows.filter(isSettled), rows.filter((row) => !isSettled(row))];
  // What is left of the bills was never settled: it has to be covered by what stays reserved.
  const [owed, reserved] = [sumUnits(calls) - sumUnits(settled), sumUnits(open)];
  const openCalls = open.reduce((sum, row) => sum + row.calls, 0);
  const unheard = seen.filter(({ isCostKnown }) => !isCostKnown);
  const atOnce = unheard.filter(({ ms }) => ms < IN_TIME_MS).length;
  const count = (faults: typeof unknownCost) =>
    calls.filter(({ fault }) => faults.has(fault)).length;
  return [
    ...(owed >= 0 ? [] : [`${-owed} tokens of ${provider} are settled, but were not billed`]),
    ...(owed <= reserved
      ? []
      : [`${owed} tokens of ${provider} were billed beyond what is settled, ${reserved} reserved`]),
    ...(openCalls === unheard.length
      ? []
      : [`${openCalls} costs of ${provider} are open, and ${unheard.length} are unknown`]),
    ...(unheard.length >= count(unknownCost)
      ? []
      : [`a cost of ${provider} is known that nobody can know`]),
    ...(atOnce <= count(brokenOff)
      ? []
      : [
          `${atOnce} costs of ${provider} are unknown in time, ${count(brokenOff)} calls broke off`,
        ]),
  ];
}

function isSettled({ state }: SpendRow): boolean {
  return state === "settled";
}

function sumUnits(costs: { units: number }[]): number {
  return costs.reduce((total, { units }) => total + units, 0);
}
