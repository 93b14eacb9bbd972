import type { Visitor } from "../machine/started-learnlab.ts";
import type { Lab } from "./open-lab.ts";

const LOOK_EVERY_MS = 200;
const LOOK_CLOSELY_EVERY_MS = 20;
const LONGEST_MS = 60_000;

export interface EpisodeRequest {
  languages: string[];
  outputFormat: "text" | "audio" | "both";
}

/** A request asked again under the same key is the same request. */
export async function askForEpisode(
  visitor: Visitor,
  request: EpisodeRequest,
  requestKey = `request ${crypto.randomUUID()}`,
): Promise<string> {
  const { id } = await visitor.mutate<{ id: string }>("episodes.request", {
    ...request,
    requestKey,
  });
  return id;
}

export async function readStatus(visitor: Visitor, episodeId: string): Promise<string> {
  const { status } = await visitor.query<{ status: string }>("episodes.status", { episodeId });
  return status;
}

/** How long an episode takes from the request on, in ms. */
export async function timeEpisode(visitor: Visitor, request: EpisodeRequest): Promise<number> {
  const from = Date.now();
  const episodeId = await askForEpisode(visitor, request);
  while ((await readStatus(visitor, episodeId)) !== "completed") {
    if (Date.now() > from + LONGEST_MS) throw new Error(`${episodeId} is not completed.`);
    await pause(LOOK_CLOSELY_EVERY_MS);
  }
  return Date.now() - from;
}

/** Sweeps as the cron would, until the episode is completed or failed; null when it is stuck. */
export async function settleEpisode(
  { lab, visitor, patienceMs }: { lab: Lab; visitor: Visitor; patienceMs: number },
  episodeId: string,
): Promise<"completed" | "failed" | null> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const status = await readStatus(visitor, episodeId);
    if (status === "completed" || status === "failed") return status;
    await lab.sweep();
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
