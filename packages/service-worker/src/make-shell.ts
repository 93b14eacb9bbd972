import type { ShellList } from "./shell-list.ts";

interface Built {
  version: string;
  /** The address of this version's list of files. */
  list: string;
}

type Shelves = Pick<CacheStorage, "delete" | "keys" | "match" | "open">;

const PREFIX = "shell-";
const LATER = "shell-later";

/** The files of the app: one cache for each version, and one for fonts, which are kept when first used. */
export function makeShell({ version, list }: Built, caches: Shelves) {
  const own = PREFIX + version;

  async function fetchFile(path: string): Promise<Response> {
    const isNamedByContent = path.startsWith("/assets/");
    const earlier = isNamedByContent ? await caches.match(path) : undefined;
    if (earlier !== undefined) return earlier;
    const answer = await fetch(path, {
      cache: isNamedByContent ? "default" : "no-cache",
      credentials: "omit",
    });
    // Browsers refuse a redirected answer for a page.
    if (!answer.ok || answer.redirected) throw new Error(`${path} was answered ${answer.status}.`);
    return answer;
  }

  async function takePage(cache: Cache, page: string): Promise<void> {
    const answer = await fetchFile("/");
    // After a deploy in between it names scripts that are not in this list.
    if (!(await answer.clone().text()).includes(page)) throw new Error("The page is another one.");
    await cache.put("/", answer);
  }

  return {
    /** Whole or not at all: a version of which a file is missing is not installed. */
    async fill(): Promise<void> {
      const cache = await caches.open(own);
      const { page, files } = (await (await fetchFile(list)).json()) as ShellList;
      const taken = files.map(async (path) => cache.put(path, await fetchFile(path)));
      await Promise.all([takePage(cache, page), ...taken]);
    },
    /** Whether this may be a file of the app. A request for the page that opens none asks for its version. */
    has: (path: string): boolean => /^\/(?:assets\/.|[^/]+\.\w+$)/.test(path),
    /** From this version, then from earlier ones that open pages may use, then from the network. */
    async answer(request: Request, path: string): Promise<Response> {
      const kept = (await (await caches.open(own)).match(path)) ?? (await caches.match(path));
      if (kept !== undefined) return kept;
      const answer = await fetch(request);
      if (answer.ok && /\.woff2$|\/fonts-/.test(path)) {
        await (await caches.open(LATER)).put(path, answer.clone());
      }
      return answer;
    },
    async tidy(): Promise<void> {
      const old = (await caches.keys()).filter(
        (name) => name.startsWith(PREFIX) && name !== own && name !== LATER,
      );
      await Promise.all(old.map((name) => caches.delete(name)));
    },
  };
}
