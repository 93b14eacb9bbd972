import type { Language } from "@learnlab/domain";

import { liveDays } from "./learning-days/live-days.ts";
import { type EpisodeCost, measureCosts } from "./learning-days/measure-cost.ts";
import { writeDays, writeEpisode, writeTable } from "./learning-days/print-study.ts";
import { type Figure, weighStudy } from "./learning-days/summarize.ts";
import { createVaryingModel } from "./learning-days/varying-model.ts";
import { printResult, round } from "./measure.ts";

interface Case {
  name: string;
  languages: Language[];
  hasModel?: boolean;
}

const CASES: Case[] = [
  { name: "en", languages: ["en"] },
  { name: "ja", languages: ["ja"] },
  { name: "en+de", languages: ["en", "de"] },
  { name: "model", languages: ["en"], hasModel: true },
];

/**
 * Sixty days of a simulated learner of the demo's three courses, with the use cases of the worker on
 * stores in memory and a silent voice. `--days=10`, `--only=en,ja` and `--seed=…` change what is lived,
 * `--show=1,30` prints these days to be read.
 */
export async function benchLearningDays(): Promise<void> {
  const only = readList("only");
  const cases = CASES.filter(({ name }) => only.length === 0 || only.includes(name));
  const weighed: { name: string; figures: Figure[] }[] = [];
  for (const one of cases) weighed.push({ name: one.name, figures: await live(one) });
  process.stdout.write(`${writeTable(weighed)}\n`);
  if (cases.some(({ hasModel }) => hasModel)) reportCosts(await measureCosts());
}

/** There is no goal: what is written costs little beside what is said. */
function reportCosts(costs: EpisodeCost[]): void {
  for (const { name, ...cost } of costs) {
    const { modelMicroDollars: ours, speechMicroDollars: baseline } = cost;
    process.stdout.write(`${JSON.stringify({ name, ...cost })}\n`);
    printResult({
      name: `learning-days: model of a ${name} episode beside its speech`,
      unit: "micro-dollars",
      ours,
      baseline,
      ratio: round(ours / baseline),
      runs: 1,
      goal: "shown",
      met: true,
    });
  }
}

async function live({ name, languages, hasModel = false }: Case): Promise<Figure[]> {
  const days = Number(readOption("days") ?? 60);
  const study = await liveDays({
    seed: readOption("seed") ?? "mia",
    days,
    languages,
    model: hasModel ? createVaryingModel() : null,
  });
  for (const line of writeDays(study)) process.stdout.write(`${line}\n`);
  for (const day of readList("show")) {
    process.stdout.write(`${writeEpisode(study, Number(day))}\n`);
  }
  const figures = [...weighStudy(study), countErrors(study.errors)];
  for (const figure of figures) report(name, figure);
  return figures;
}

function countErrors(errors: string[]): Figure {
  return {
    name: "errors in the log",
    unit: "times",
    value: errors.length,
    goal: "0",
    met: errors.length === 0,
    examples: errors,
  };
}

/** The first of what missed a goal is printed before it. */
function report(study: string, { name, unit, value, goal, met, examples }: Figure): void {
  for (const example of examples.slice(0, 12)) process.stdout.write(`  ${example}\n`);
  printResult({
    name: `learning-days ${study}: ${name}`,
    unit,
    ours: value,
    baseline: 0,
    ratio: value,
    runs: 1,
    goal,
    met,
  });
}

function readOption(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

function readList(name: string): string[] {
  return (
    readOption(name)
      ?.split(",")
      .filter((item) => item !== "") ?? []
  );
}
