/** The used part of an audio element. */
export interface SampleElement extends Pick<
  HTMLAudioElement,
  "load" | "pause" | "play" | "removeAttribute" | "src"
> {
  addEventListener(name: string, listener: () => void, options: { signal: AbortSignal }): void;
}

/** The last requested sample. */
export type Sample =
  | { voiceId: string; phase: "loading" | "playing" }
  | { voiceId: string; phase: "failed"; error: unknown };

interface SampleParts {
  element: SampleElement;
  findUrl: (voiceId: string) => Promise<string>;
  /** Called before a sample plays, to silence everything else. */
  hush: () => void;
  onChange: (sample: Sample | null) => void;
}

/** Plays samples of voices, one at a time; the same voice again stops it. */
export function makeVoiceSamples({ element, findUrl, hush, onChange }: SampleParts) {
  const cleanup = new AbortController();
  let current: Sample | null = null;
  let run = 0;

  function tell(next: Sample | null): void {
    current = next;
    onChange(next);
  }

  function stop(): void {
    run += 1;
    element.pause();
    tell(null);
  }

  async function start(voiceId: string): Promise<void> {
    const mine = (run += 1);
    element.pause();
    // Phones only let sound begin later on an element that was loaded within the tap.
    element.removeAttribute("src");
    element.load();
    hush();
    tell({ voiceId, phase: "loading" });
    try {
      const url = await findUrl(voiceId);
      if (mine !== run) return;
      element.src = url;
      await element.play();
      if (mine === run) tell({ voiceId, phase: "playing" });
    } catch (error) {
      if (mine === run) tell({ voiceId, phase: "failed", error });
    }
  }

  function breakOff(): void {
    if (current?.phase === "playing") tell({ ...current, phase: "failed", error: null });
  }

  const options = { signal: cleanup.signal };
  element.addEventListener("ended", () => tell(null), options);
  element.addEventListener("error", breakOff, options);

  return {
    press: (voiceId: string): void => {
      const isOn = current?.voiceId === voiceId && current.phase !== "failed";
      if (isOn) stop();
      else void start(voiceId);
    },
    stop,
    dispose: (): void => {
      run += 1;
      cleanup.abort();
      element.pause();
      element.removeAttribute("src");
    },
  };
}
