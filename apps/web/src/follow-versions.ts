import { HOUR_MS } from "@learnlab/domain/client";

interface VersionParts {
  workers: ServiceWorkerContainer;
  /** Tells that there is a new version. */
  say: () => void;
  /** Whether something plays, which loading a page would stop. */
  isBusy: () => boolean;
  open: (url: string) => void;
}

/**
 * Registers the service worker and looks for new versions. A new one is installed beside the open page,
 * which keeps its own files; the next link that somebody follows loads its page from the new version.
 */
export function followVersions({ workers, say, isBusy, open }: VersionParts): void {
  let isControlled = workers.controller !== null;
  let isReplaced = false;
  workers.addEventListener("controllerchange", () => {
    // The first worker of a page is the version of that page.
    if (isControlled && !isReplaced) {
      isReplaced = true;
      say();
    }
    isControlled = true;
  });
  document.addEventListener(
    "click",
    (event) => {
      const link = isReplaced && !isBusy() ? findLink(event) : null;
      if (link === null || isHeld()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      open(link.href);
    },
    true,
  );
  void register(workers);
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  const registration: ServiceWorkerRegistration | null | undefined = await workers
    .register("/sw.js")
    .catch(() => null);
  // Refused by the browser, blocked without a word, or not reachable now: the next start tries again.
  if (registration === null || registration === undefined) return;
  registration.active?.postMessage("started");
  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - lookedAt < HOUR_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => {});
  });
}

/** The link of a plain click that stays in the app. */
function findLink(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const link = event.target instanceof Element && isPlain ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  return link.target === "" && !link.hasAttribute("download") ? link : null;
}

/** Whether the page would ask before it is left, because of an upload or unsaved input. */
function isHeld(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}
