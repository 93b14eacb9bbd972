import { createSignal } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

import { type Failure, readFailure, type Settings } from "../../api.ts";
import { saveSettings } from "../../data/settings.ts";

type Saving = "idle" | "saving" | "saved";

/** The settings that determine the next daily. */
const DAILY_TIME = ["dailyEnabled", "dailyMinute", "timeZone"] as const;

/**
 * The displayed settings: a change shows at once, and changes are saved in order; if saving fails, the
 * stored value returns with the reason.
 */
export function createSettings(
  stored: Settings,
  {
    askForDailies,
    save = saveSettings,
  }: {
    /** Reloads the time of the next daily after it may have changed. */
    askForDailies: () => void;
    save?: (change: Partial<Settings>) => Promise<Settings>;
  },
) {
  const [settings, setSettings] = createStore<Settings>({ ...stored });
  const [saving, setSaving] = createSignal<Saving>("idle");
  const [failure, setFailure] = createSignal<Failure | null>(null);
  let known = stored;
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  function change(part: Partial<Settings>): Promise<void> {
    setSettings(part);
    setSaving("saving");
    setFailure(null);
    waiting += 1;
    queue = queue.then(() => send(part));
    return queue;
  }

  async function send(part: Partial<Settings>): Promise<void> {
    try {
      known = await save(part);
      waiting -= 1;
      if (waiting === 0) setSaving("saved");
      if (DAILY_TIME.some((name) => name in part)) askForDailies();
    } catch (error) {
      waiting -= 1;
      setSettings(reconcile({ ...known }));
      setSaving("idle");
      setFailure(readFailure(error));
    }
  }

  return { settings, change, saving, failure, dismiss: () => setFailure(null) };
}
