import { createEffect, createSignal, on, onCleanup } from "solid-js";

import "../../i18n/failures.ts";
import { findSampleUrl } from "../../data/voices.ts";
import { usePlayer } from "../../player/index.ts";
import { makeVoiceSamples, type Sample } from "./make-voice-samples.ts";

export type VoiceSamples = ReturnType<typeof createVoiceSamples>;

/** Samples of voices: a playing episode pauses for them, and ends them when it resumes. */
export function createVoiceSamples() {
  const player = usePlayer();
  const [sample, setSample] = createSignal<Sample | null>(null);
  const samples = makeVoiceSamples({
    element: new Audio(),
    findUrl: findSampleUrl,
    hush: () => {
      if (player.isOn()) player.pause();
    },
    onChange: setSample,
  });
  createEffect(on(player.isPlaying, (isPlaying) => isPlaying && samples.stop(), { defer: true }));
  onCleanup(samples.dispose);
  return { sample, press: samples.press };
}
