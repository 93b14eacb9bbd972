import { connectionState, isThere, lookIfSlow, untilThere } from "./connection.ts";

const RELOADED_FOR = "learnlab.reloadedFor";

/** A part of the app that did not come: the page has to be loaded anew. */
export class MissingPart extends Error {
  constructor(cause: unknown) {
    super("A part of the app could not be loaded.", { cause });
    this.name = "MissingPart";
  }
}

const pending = new Set<Promise<unknown>>();

/**
 * What parts need besides their code, such as texts: every part that loads meanwhile waits for it, since
 * several may need the same.
 */
export function loadWithParts(needed: Promise<unknown>): void {
  pending.add(needed);
  // A failure stays until a part was told of it, which may still be loading.
  needed.then(
    () => pending.delete(needed),
    () => {},
  );
}

const whereWeAre = () => location.pathname + location.search;

/** Loads a part of the app, which is needed at `goal`, with everything that it needs. */
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
 * Loads a file of the app, which is needed at `goal`. While nobody answers it waits. Where a newer
 * version was deployed the page is loaded anew, once for each version; else `MissingPart` is thrown.
 */
export async function loadFile<TPart>(
  load: () => Promise<TPart>,
  goal = whereWeAre,
): Promise<TPart> {
  // Browsers remember that a file did not come: it is not asked for while it cannot.
  if (connectionState() !== "fine") await untilThere();
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
  // Only a new page asks again for what did not come; nobody's page is taken who stayed on it.
  const isLeaving = !wasThere && goal() !== whereWeAre();
  if (!isLeaving && !mayReloadFor(await findNewVersion())) throw new MissingPart(error);
  location.assign(goal());
  // The page is going away; nothing more is to be shown on it.
  return new Promise(() => {});
}

/** The first script that the page has now, where it is not the one that runs here; else null. */
async function findNewVersion(): Promise<string | null> {
  try {
    const page = await (await fetch("/", { cache: "no-store" })).text();
    const version = /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? null;
    const running = document.querySelector("script[type=module]")?.getAttribute("src");
    return version === running ? null : version;
  } catch {
    // Whoever cannot be asked has nothing newer.
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
    // Storage may be forbidden: without a memory it could go round for ever.
    return false;
  }
}
