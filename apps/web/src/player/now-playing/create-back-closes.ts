import { onCleanup } from "solid-js";

/**
 * Gives an overlay its own step in the history, so that the back button closes it and stays on the page.
 * When it is closed otherwise, it removes its step.
 */
export function createBackCloses(close: () => void): void {
  let isOnTop = true;
  // Keeps the router's own state, by which it counts steps.
  history.pushState(history.state, "");
  const goBack = () => {
    isOnTop = false;
    close();
  };
  window.addEventListener("popstate", goBack);
  onCleanup(() => {
    window.removeEventListener("popstate", goBack);
    if (isOnTop) history.back();
  });
}
