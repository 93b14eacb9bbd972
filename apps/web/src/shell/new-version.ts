const RELOADED_AT = "learnlab.reloadedAt";
const AGAIN_AFTER_MS = 30_000;

/**
 * Loads a part of the app. Offline it waits for the connection. Online a part that is missing means
 * that a newer version was deployed: the page is loaded anew, but once, and the error stands after that.
 */
export async function loadPart<TPart>(load: () => Promise<TPart>): Promise<TPart> {
  try {
    return await load();
  } catch (error) {
    if (!navigator.onLine) {
      await nextOnline();
      return loadPart(load);
    }
    if (wasReloadedJustNow()) throw error;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
    // The page is going away; nothing more is to be shown on it.
    return new Promise(() => {});
  }
}

function wasReloadedJustNow(): boolean {
  return Date.now() - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) < AGAIN_AFTER_MS;
}

function nextOnline(): Promise<void> {
  return new Promise((resolve) => {
    addEventListener("online", () => resolve(), { once: true });
  });
}
