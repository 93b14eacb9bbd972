const RELOADED_AT = "learnlab.reloadedAt";
const AGAIN_AFTER_MS = 30_000;

/**
 * After a deploy the old page asks for parts that are gone. It is loaded anew, but once: when that
 * does not help, the error page says so.
 */
export function reloadForNewVersion(): void {
  addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < AGAIN_AFTER_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
  });
}
