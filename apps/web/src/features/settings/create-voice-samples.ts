import { createEffect, createSignal, on, onCleanup } from "solid-js";

import { api } from "../../api.ts";
import { usePlayer } from "../player/index.ts";
import { makeVoiceSamples, type Sample } from "./make-voice-samples.ts";

export type VoiceSamples = ReturnType<typeof createVoiceSamples>;

/** Samples of voices: the episode that plays pauses for them, and ends them when it goes on. */
export function createVoiceSamples() {
  const player = usePlayer();
  const [sample, setSample] = createSignal<Sample | null>(null);
  const samples = makeVoiceSamples({
    element: new Audio(),
    findUrl: async (voiceId) => (await api.voices.sample.mutate({ voiceId })).audioUrl,
    hush: () => {
      if (player.isOn()) player.pause();
    },
    onChange: setSample,
  });
  createEffect(on(player.isPlaying, (isPlaying) => isPlaying && samples.stop(), { defer: true }));
  onCleanup(samples.dispose);
  return { sample, press: samples.press };
}
