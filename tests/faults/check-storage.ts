import { txtKeyOf, vttKeyOf } from "@learnlab/domain";

import { type EpisodeState, listKeys, readText, type Stores } from "./read-state.ts";

/** Objects under `ep/` that no track, episode or finished step names. */
export async function listOrphans(stores: Stores, states: EpisodeState[]): Promise<string[]> {
  const named = new Set(
    states.flatMap(({ row, tracks }) => [
      row.script_key ?? "",
      ...tracks.flatMap(({ audio_key: audioKey }) => [
        audioKey,
        vttKeyOf({ audioKey }),
        txtKeyOf({ audioKey }),
      ]),
    ]),
  );
  const steps = states.flatMap((state) => state.steps);
  const outputs = await Promise.all(steps.map(({ output_key }) => readText(stores, output_key)));
  const isNamed = (key: string) =>
    named.has(key) || outputs.some((output) => output.includes(JSON.stringify(key)));
  return (await listKeys(stores, "ep/")).filter((key) => !isNamed(key));
}
