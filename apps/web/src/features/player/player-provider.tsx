import { resumePosition } from "@learnlab/domain/client";
import { createContext, type JSX, useContext } from "solid-js";

import { createPlayer, type Player } from "./create-player.ts";

const PlayerContext = createContext<Player>();

/** One player for all pages: what plays goes on while people look around. */
export function PlayerProvider(props: { children: JSX.Element }): JSX.Element {
  const player = createPlayer({ resume: resumePosition });
  return <PlayerContext.Provider value={player}>{props.children}</PlayerContext.Provider>;
}

export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (player === undefined) throw new Error("There is no player around this part.");
  return player;
}
