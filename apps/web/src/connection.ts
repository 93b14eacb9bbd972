import { type Accessor, createEffect, createSignal, on } from "solid-js";

export type ConnectionState = "fine" | "offline" | "away";

interface ConnectionParts {
  isOnline: () => boolean;
  /** Asks whether LearnLab answers; throws if it does not. */
  probe: (signal: AbortSignal) => Promise<Response>;
}

/** A call without an answer after this time is checked, so that trouble is shown within 2 s. */
const LOOKS_AFTER_MS = 800;
const PROBE_MS = 900;
const LONGEST_WAIT_MS = 8_000;

/** Learns from calls whether LearnLab answers; when it does not, polls until it does. */
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

  /** Asks now; resolves with whether there was an answer. */
  const look = (): Promise<boolean> => {
    looking ??= ask().finally(() => (looking = null));
    return looking;
  };

  /** Checks a slow call, whose answer may never come. */
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
    /** Makes a call and learns from its outcome. */
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
    /** Resolves when LearnLab answers, possibly at once. */
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

/** A proxy answers with its own pages while the server is away. */
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

// Whoever returns to the page should know before they press anything.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void connection.look();
});

export const { state: connectionState, look: isThere, lookIfSlow, untilThere } = connection;

/** `fetch` for calls to LearnLab; it updates the connection's state. */
export function fetchWatched(url: string, init: RequestInit): Promise<Response> {
  return connection.watch(() => fetch(url, init));
}

/** Retries automatically once LearnLab answers again. */
export function createRetryWhenBack(isLost: Accessor<boolean>, retry: () => void): void {
  createEffect(
    on(connectionState, (now, before) => {
      if (now === "fine" && before !== undefined && before !== "fine" && isLost()) retry();
    }),
  );
}
