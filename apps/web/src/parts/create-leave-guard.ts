import { type BeforeLeaveEventArgs, useBeforeLeave } from "@solidjs/router";
import { createSignal, onCleanup } from "solid-js";

/** Asks before somebody leaves something unsaved. */
export function createLeaveGuard(isUnsaved: () => boolean) {
  const [held, setHeld] = createSignal<(() => void) | null>(null);
  useBeforeLeave((event: BeforeLeaveEventArgs) => {
    if (event.defaultPrevented || !isUnsaved()) return;
    event.preventDefault();
    setHeld(() => () => event.retry(true));
  });
  const holdPage = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  window.addEventListener("beforeunload", holdPage);
  onCleanup(() => window.removeEventListener("beforeunload", holdPage));
  return {
    isHeld: () => held() !== null,
    /** Runs it at once if nothing is lost, else after the answer. */
    ask(run: () => void): void {
      if (isUnsaved()) setHeld(() => run);
      else run();
    },
    stay: () => setHeld(null),
    leave(): void {
      const run = held();
      setHeld(null);
      run?.();
    },
  };
}
