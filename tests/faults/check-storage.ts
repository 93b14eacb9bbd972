import { type EpisodeState, listKeys, readText, type Stores } from "./read-state.ts";

/** Objects under `ep/` that no track, episode or finished step names. */
export async function listOrphans(stores: Stores, states: EpisodeState[]): Promise<string[]> {
  const named = new Set(
    states.flatMap(({ row, tracks }) => [
      row.script_key ?? "",
      ...tracks.map((track) => track.audio_key),
    ]),
  );
  const steps = states.flatMap((state) => state.steps);
  const outputs = await Promise.all(steps.map(({ output_key }) => readText(stores, output_key)));
  const isNamed = (key: string) =>
    named.has(key) || outputs.some((output) => output.includes(JSON.stringify(key)));
  return (await listKeys(stores, "ep/")).filter((key) => !isNamed(nameAudio(key)));
}

/** Transcripts and times are not named by themselves: they stand beside their audio. */
function nameAudio(key: string): string {
  return key.replace(/(\/[0-9a-f]+)\.(?:vtt|txt|json)$/, "$1.mp3");
}
