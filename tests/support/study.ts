import { finishReading, readScript, markAnswer } from "@learnlab/domain";
import { expect } from "vitest";

import { deliver, makePending, type TestMachine } from "./generation.ts";
import type { TestPerson } from "./people.ts";

/** Makes an episode and reads it to its end, or goes to its questions alone. */
export async function study(
  machine: TestMachine,
  learner: TestPerson,
  { isRead = true }: { isRead?: boolean } = {},
) {
  const episodeId = await makePending(machine, { userId: learner.id, outputFormat: "text" });
  expect(await deliver(machine, { episodeId })).toBe("ack");
  const actor = { userId: learner.id, role: "learner" } as const;
  const { script, receipt } = await readScript(machine, { actor, episodeId });
  if (isRead) await finishReading(machine, { actor, episodeId });
  const segments = script.tracks[0]?.segments ?? [];
  const mark = (conceptId: string | undefined, result: "had" | "half" | "missed") => {
    const number = script.questions.find((one) => one.conceptId === conceptId)?.number ?? 0;
    return markAnswer(machine, { actor, episodeId, number, mark: { kind: "self", result } });
  };
  return {
    episodeId,
    mark,
    receipt,
    asked: script.questions.map(({ conceptId }) => conceptId),
    taught: segments.flatMap(({ kind, conceptId }) =>
      kind === "lesson" && conceptId !== null ? [conceptId] : [],
    ),
    said: segments.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(" "),
  };
}

export type Studied = Awaited<ReturnType<typeof study>>;
