import {
  createContext,
  createEffect,
  createMemo,
  type JSX,
  on,
  onMount,
  useContext,
} from "solid-js";

import { useSession } from "../session.tsx";
import { createPlayer, type Player } from "./create-player.ts";
import { connectMediaSession } from "./media-session.ts";
import { playerCalls } from "../data/listening.ts";
import { browserTimers } from "./timers.ts";
import { watchPage } from "./watch-page.ts";

const PlayerContext = createContext<Player>();

/** One player for all pages: what plays goes on while people look around. */
export function PlayerProvider(props: { children: JSX.Element }): JSX.Element {
  const session = useSession();
  const element = new Audio();
  element.preload = "auto";
  const player = createPlayer({
    element,
    timers: browserTimers,
    calls: playerCalls,
    defaultSpeed: () => session()?.settings?.defaultSpeed ?? 1,
  });
  // Whoever signs in next does not go on with what another person played.
  const personId = createMemo(() => session()?.person?.id);
  createEffect(on(personId, (_, before) => before !== undefined && player.close()));
  onMount(() => {
    watchPage(player);
    connectMediaSession(player);
  });
  return <PlayerContext.Provider value={player}>{props.children}</PlayerContext.Provider>;
}

export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (player === undefined) throw new Error("There is no player around this part.");
  return player;
}
