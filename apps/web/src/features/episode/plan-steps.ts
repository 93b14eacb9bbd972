import type { Language, OutputFormat } from "../../api.ts";
import type { Status } from "../../data/episode.ts";

export type StepState = "waiting" | "running" | "done";

/** A step as people see it. */
export interface PlannedStep {
  kind: "brief" | "script" | "speech" | "publish";
  language: Language | null;
  state: StepState;
  doneParts: number;
  totalParts: number;
}

type Kind = Status["steps"][number]["kind"];

interface Plan {
  languages: readonly Language[];
  /** Those that have their audio already, and are not spoken again. */
  voiced?: readonly Language[];
  outputFormat: OutputFormat;
  /** Known to be there, also where the steps are those of a moment before. */
  hasScript?: boolean;
  steps: Status["steps"];
}

/** All that has to be done, in its order, with how far each is; joining the parts is part of speaking. */
export function planSteps(plan: Plan): PlannedStep[] {
  const { languages, voiced = [], outputFormat, hasScript = false, steps } = plan;
  const find = (kind: Kind, language: Language | null = null) =>
    steps.find((step) => step.kind === kind && step.language === language);
  const simple = (kind: "brief" | "script" | "publish"): PlannedStep => ({
    kind,
    language: null,
    state: hasScript && kind !== "publish" ? "done" : stateOf(find(kind)),
    doneParts: 0,
    totalParts: 0,
  });
  const silent = languages.filter((language) => !voiced.includes(language));
  const spoken = silent.map((language): PlannedStep => {
    const speech = find("speech", language);
    const isJoined = find("assemble", language)?.state === "done";
    const state = stateOf(speech);
    return {
      kind: "speech",
      language,
      state: state === "done" && !isJoined ? "running" : state,
      doneParts: speech?.doneParts ?? 0,
      totalParts: speech?.totalParts ?? 0,
    };
  });
  return [
    simple("brief"),
    simple("script"),
    ...(outputFormat === "text" ? [] : spoken),
    simple("publish"),
  ];
}

/** What is done at this moment, or what comes next: all that somebody who reads wants to know. */
export function currentSteps(steps: readonly PlannedStep[]): PlannedStep[] {
  const running = steps.filter(({ state }) => state === "running");
  const next = steps.find(({ state }) => state === "waiting") ?? steps.at(-1);
  return running.length > 0 || next === undefined ? running : [next];
}

// What failed while the episode is still being made is tried again: it is under way.
function stateOf(step: Status["steps"][number] | undefined): StepState {
  if (step === undefined) return "waiting";
  return step.state === "failed" ? "running" : step.state;
}
