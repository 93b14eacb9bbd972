import { type Accessor, createEffect, on } from "solid-js";

import { readFailure } from "../../api.ts";
import type { Playable } from "../../data/playable.ts";
import { listUpNext, removeUpNext } from "../../data/up-next.ts";
import { showToast } from "../../ui/index.ts";
import type { Player } from "../create-player.ts";

type PlayedOn = Pick<Player, "state" | "episode" | "isAsleep" | "prime" | "open">;

interface PlayOnParts {
  personId: Accessor<string | undefined>;
  load: (episodeId: string) => Promise<Playable>;
}

/** Goes on with the list of what plays next at the end of an episode, unless somebody fell asleep with it. */
export function playOn(player: PlayedOn, { personId, load }: PlayOnParts): void {
  async function goOn(): Promise<void> {
    const id = personId();
    if (id === undefined || player.episode()?.outside !== undefined || player.isAsleep()) return;
    const [next] = listUpNext(id);
    if (next === undefined) return;
    const isStillAsked = player.prime();
    try {
      const playable = await load(next.episodeId);
      if (isStillAsked()) void player.open(playable);
    } catch (error) {
      const { code, message } = readFailure(error);
      showToast({ message: `${next.title}: ${message}` });
      // Without a network it stays where it is; what is gone must not stand in the way.
      if (code === "UNREACHABLE") return;
      removeUpNext(id, next.episodeId);
      if (isStillAsked()) await goOn();
    }
  }

  createEffect(on(player.state, (state) => state === "ended" && void goOn(), { defer: true }));
  createEffect(
    on(player.episode, (episode) => {
      const id = personId();
      if (id !== undefined && episode !== null) removeUpNext(id, episode.episodeId);
    }),
  );
}
