import { connectionState, isThere, lookIfSlow, untilThere } from "./connection.ts";

const RELOADED_FOR = "learnlab.reloadedFor";

/** Part of the app could not be loaded: the page must be reloaded. */
export class MissingPart extends Error {
  constructor(cause: unknown) {
    super("A part of the app could not be loaded.", { cause });
    this.name = "MissingPart";
  }
}

const pending = new Set<Promise<unknown>>();

/**
 * Registers what parts need besides their code, such as texts: every part that is loading waits for it,
 * since several may need the same.
 */
export function loadWithParts(needed: Promise<unknown>): void {
  pending.add(needed);
  // A failure stays until a part has reported it, which may still be loading.
  needed.then(
    () => pending.delete(needed),
    () => {},
  );
}

const whereWeAre = () => location.pathname + location.search;

/** Loads a part of the app for the address `goal`, with everything that it needs. */
export async function loadPart<TPart>(
  load: () => Promise<TPart>,
  goal = whereWeAre,
): Promise<TPart> {
  const part = await loadFile(load, goal);
  await Promise.all(
    [...pending].map((needed) =>
      needed.catch((error: unknown) => {
        pending.delete(needed);
        throw error;
      }),
    ),
  );
  return part;
}

/**
 * Loads a file of the app for the address `goal`. It waits while nobody answers. If a newer version was
 * deployed, it reloads the page, once per version; otherwise it throws `MissingPart`.
 */
export async function loadFile<TPart>(
  load: () => Promise<TPart>,
  goal = whereWeAre,
): Promise<TPart> {
  // Browsers remember a module that failed to load, so nothing is requested while offline; a service worker
  // has every part.
  if (connectionState() !== "fine" && !navigator.serviceWorker?.controller) await untilThere();
  try {
    return await lookIfSlow(load());
  } catch (error) {
    return await recover(error, { load, goal });
  }
}

async function recover<TPart>(
  error: unknown,
  { load, goal }: { load: () => Promise<TPart>; goal: () => string },
): Promise<TPart> {
  const wasThere = await isThere();
  if (!wasThere) {
    await untilThere();
    const part = await load().catch(() => null);
    if (part !== null) return part;
  }
  // Only a new page requests a missing module again; nobody who stayed is sent away.
  const isLeaving = !wasThere && goal() !== whereWeAre();
  if (!isLeaving && !mayReloadFor(await findNewVersion())) throw new MissingPart(error);
  location.assign(goal());
  // The page is being replaced; nothing more should be shown.
  return new Promise(() => {});
}

/** The page's current main script if it differs from the running one; null otherwise. */
async function findNewVersion(): Promise<string | null> {
  try {
    const page = await (await fetch("/", { cache: "no-store" })).text();
    const version = /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? null;
    const running = document.querySelector("script[type=module]")?.getAttribute("src");
    return version === running ? null : version;
  } catch {
    // No answer means that nothing newer is known.
    return null;
  }
}

function mayReloadFor(version: string | null): boolean {
  if (version === null) return false;
  try {
    if (sessionStorage.getItem(RELOADED_FOR) === version) return false;
    sessionStorage.setItem(RELOADED_FOR, version);
    return true;
  } catch {
    // Storage may be forbidden: without it the page could reload forever.
    return false;
  }
}
