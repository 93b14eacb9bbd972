import { type editScript, openEditor } from "@learnlab/domain";

import type { TestMachine } from "./generation.ts";

type Edit = Omit<Parameters<typeof editScript>[1], "actor">;

/** Other words for the last sentence of an episode that was made. */
export async function writeEdit(
  machine: Pick<TestMachine, "episodes" | "media" | "links">,
  episodeId: string,
  text = "That is all for today, and tomorrow we go on with light.",
): Promise<Edit> {
  const actor = { userId: "admin", role: "admin" } as const;
  const { version, tracks } = await openEditor(machine, { actor, episodeId });
  const [track] = tracks;
  const segment = track?.segments.at(-1);
  const sentence = {
    language: track?.language ?? "en",
    segmentId: segment?.id ?? "",
    sentenceId: segment?.sentences.at(-1)?.id ?? "",
    text,
  };
  return { episodeId, version, sentences: [sentence] };
}
