import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Does what the system does when a key of headphones is pressed. */
    pressMediaKey: (action: MediaSessionAction, details?: { seekTime: number }) => void;
    pausesHeard: number;
  }
}

/** Keeps the page's answers to media keys, which no test can press, and counts pauses of its sound. */
export async function watchMediaKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const handlers = new Map<string, MediaSessionActionHandler>();
    const { mediaSession } = navigator;
    const set = mediaSession.setActionHandler.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      if (handler !== null) handlers.set(action, handler);
      set(action, handler);
    };
    window.pressMediaKey = (action, details) => handlers.get(action)?.({ action, ...details });
    window.pausesHeard = 0;
    const openAudio = window.Audio;
    window.Audio = class extends openAudio {
      constructor() {
        super();
        this.addEventListener("pause", () => (window.pausesHeard += 1));
      }
    };
  });
}

export function pressKey(page: Page, action: MediaSessionAction, seekTime = 0): Promise<void> {
  return page.evaluate(([key, at]) => window.pressMediaKey(key, { seekTime: at }), [
    action,
    seekTime,
  ] as const);
}

/** What stands on the lock screen. */
export const titleOf = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.mediaSession.metadata?.title ?? "");

export const forgetPauses = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window.pausesHeard = 0));

export const countPauses = (page: Page): Promise<number> => page.evaluate(() => window.pausesHeard);
