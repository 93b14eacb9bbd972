import type { Actor } from "../accounts/index.ts";
import { episodeNotFound, type EpisodeStore, permitEpisode, type Step } from "../episodes/index.ts";
import type { Clock } from "../shared/index.ts";
import { isOfSpeech, type SpendLedger, type Spent } from "../spending/index.ts";
import type { Making, MakingStore } from "./steps/making-store.ts";

export interface MakingReport extends Making {
  /** What suppliers were paid for it, with the step that called them. */
  spent: (Spent & { step: Extract<Step["kind"], "script" | "speech"> })[];
}

/** How an episode was made: its steps with their attempts, and what they cost. */
export async function readMaking(
  deps: {
    episodes: Pick<EpisodeStore, "find">;
    makings: MakingStore;
    spend: Pick<SpendLedger, "listOfEpisode">;
    clock: Clock;
  },
  { actor, episodeId }: { actor: Actor | null; episodeId: string },
): Promise<MakingReport> {
  permitEpisode(await deps.episodes.find(episodeId), { actor }, "episodes.making");
  const [making, spent] = await Promise.all([
    deps.makings.find({ episodeId, at: deps.clock.now() }),
    deps.spend.listOfEpisode(episodeId),
  ]);
  if (making === null) throw episodeNotFound();
  return {
    ...making,
    spent: spent.map((line) => ({ ...line, step: isOfSpeech(line) ? "speech" : "script" })),
  };
}
