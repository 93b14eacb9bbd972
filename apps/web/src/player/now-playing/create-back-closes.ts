import { onCleanup } from "solid-js";

/**
 * What covers the page is a step of its own for the back button, which then closes it and leaves the
 * page. Closed otherwise, it takes its step away again.
 */
export function createBackCloses(close: () => void): void {
  let isOnTop = true;
  // The router's own notes stay with it: it counts steps by them.
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
