import type { Language, OutputFormat } from "../../api.ts";
import type { Status } from "../../data/episode.ts";

export type StepState = "waiting" | "running" | "done";

/** A step in the display. */
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
  /** Languages that have their audio already and are not spoken again. */
  voiced?: readonly Language[];
  outputFormat: OutputFormat;
  /** Whether the script is known to exist, even if the steps are older. */
  hasScript?: boolean;
  steps: Status["steps"];
}

/** All steps in order with their progress; joining parts belongs to speaking. */
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

/** The current step, or the next one: all that a reader needs to know. */
export function currentSteps(steps: readonly PlannedStep[]): PlannedStep[] {
  const running = steps.filter(({ state }) => state === "running");
  const next = steps.find(({ state }) => state === "waiting") ?? steps.at(-1);
  return running.length > 0 || next === undefined ? running : [next];
}

// A failed step of an unfinished episode is retried, so it counts as running.
function stateOf(step: Status["steps"][number] | undefined): StepState {
  if (step === undefined) return "waiting";
  return step.state === "failed" ? "running" : step.state;
}
