import { type Accessor, createEffect, createSignal, on } from "solid-js";

export type ConnectionState = "fine" | "offline" | "away";

interface ConnectionParts {
  isOnline: () => boolean;
  /** Whether anything answers; throws where nothing does. */
  probe: (signal: AbortSignal) => Promise<Response>;
}

/** A call without an answer for so long is looked into, and with what follows it is said within 2 s. */
const LOOKS_AFTER_MS = 800;
const PROBE_MS = 900;
const LONGEST_WAIT_MS = 8_000;

/** Knows whether LearnLab answers, by the calls that are made; where it does not, asks until it does. */
export function makeConnection({ isOnline, probe }: ConnectionParts) {
  const [isOffline, setOffline] = createSignal(!isOnline());
  const [isAway, setAway] = createSignal(false);
  const waiting = new Set<() => void>();
  let failures = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<boolean> | null = null;

  function noteAnswer(): void {
    failures = 0;
    clearTimeout(next);
    setOffline(false);
    setAway(false);
    for (const goOn of waiting) goOn();
    waiting.clear();
  }

  function noteSilence(): void {
    setOffline(!isOnline());
    setAway(true);
    failures += 1;
    clearTimeout(next);
    next = setTimeout(() => void look(), Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures));
  }

  /** Asks now; whether there was an answer. */
  const look = (): Promise<boolean> => {
    looking ??= ask().finally(() => (looking = null));
    return looking;
  };

  /** Looks into what takes long: it may never come. */
  const lookIfSlow = <TThing>(coming: Promise<TThing>): Promise<TThing> => {
    const slow = setTimeout(() => void look(), LOOKS_AFTER_MS);
    return coming.finally(() => clearTimeout(slow));
  };

  async function ask(): Promise<boolean> {
    const isThere = isOnline() && (await isAnswered(probe(AbortSignal.timeout(PROBE_MS))));
    if (isThere) noteAnswer();
    else noteSilence();
    return isThere;
  }

  return {
    state: (): ConnectionState => (isOffline() ? "offline" : isAway() ? "away" : "fine"),
    look,
    noteOffline: (): void => void setOffline(true),
    lookIfSlow,
    /** Makes a call, and learns from it. */
    async watch(call: () => Promise<Response>): Promise<Response> {
      try {
        const answer = await lookIfSlow(call());
        if (isOurs(answer)) noteAnswer();
        else void look();
        return answer;
      } catch (error) {
        void look();
        throw error;
      }
    },
    /** Until LearnLab answers, which may be at once. */
    untilThere: async (): Promise<void> => {
      if (await look()) return;
      await new Promise<void>((resolve) => waiting.add(resolve));
    },
  };
}

async function isAnswered(answer: Promise<Response>): Promise<boolean> {
  try {
    return isOurs(await answer);
  } catch {
    return false;
  }
}

/** What stands before a server answers for it while it is away, in pages of its own. */
function isOurs({ status, headers }: Response): boolean {
  const isJson = headers.get("content-type")?.includes("json") === true;
  return isJson || ![502, 503, 504].includes(status);
}

const connection = makeConnection({
  isOnline: () => navigator.onLine,
  probe: (signal) => fetch("/healthz", { cache: "no-store", signal }),
});

addEventListener("online", () => void connection.look());
addEventListener("offline", connection.noteOffline);

// Whoever comes back to the page wants to know before they press anything.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void connection.look();
});

export const { state: connectionState, look: isThere, lookIfSlow, untilThere } = connection;

/** `fetch` for calls of LearnLab, which tell whether it is there. */
export function fetchWatched(url: string, init: RequestInit): Promise<Response> {
  return connection.watch(() => fetch(url, init));
}

/** Tries again by itself once LearnLab answers again. */
export function createRetryWhenBack(isLost: Accessor<boolean>, retry: () => void): void {
  createEffect(
    on(connectionState, (now, before) => {
      if (now === "fine" && before !== undefined && before !== "fine" && isLost()) retry();
    }),
  );
}
