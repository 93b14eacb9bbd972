import { createMemo, createSignal, getOwner, type JSX, onCleanup, runWithOwner } from "solid-js";

import { loadPart } from "../load-part.ts";
import { useSession } from "../session.tsx";
import type { Player } from "./create-player.ts";
import type * as PlayerCode from "./open-player.ts";

const [player, setPlayer] = createSignal<Player | null>(null);
let openPlayer: typeof PlayerCode.openPlayer | null = null;
let opening: Promise<unknown> = Promise.resolve();

/**
 * One player for all pages: playback continues while people navigate. Its code loads next to the first
 * page, which does not wait for it.
 */
export function PlayerProvider(props: { children: JSX.Element }): JSX.Element {
  const session = useSession();
  const personId = createMemo(() => session()?.person?.id);
  const defaultSpeed = () => session()?.settings?.defaultSpeed ?? 1;
  const courseSpeeds = () => session()?.settings?.courseSpeeds ?? {};
  const questionMode = () => session()?.settings?.questionMode ?? "play";
  const owner = getOwner();
  let isOver = false;
  const open = (make: typeof PlayerCode.openPlayer) => {
    if (isOver) return;
    const parts = { personId, defaultSpeed, courseSpeeds, questionMode };
    runWithOwner(owner, () => setPlayer(make(parts)));
  };
  if (openPlayer === null) {
    opening = loadCode().then(open);
    // The parts that need it report a failure; a page without them needs no player.
    opening.catch(() => {});
  } else open(openPlayer);
  onCleanup(() => {
    isOver = true;
    setPlayer(null);
  });
  return <>{props.children}</>;
}

async function loadCode(): Promise<typeof PlayerCode.openPlayer> {
  ({ openPlayer } = await loadPart(() => import("./open-player.ts")));
  return openPlayer;
}

/** Loads a part that needs the player, once the player is there. */
export async function loadWithPlayer<TPart>(load: () => Promise<TPart>): Promise<TPart> {
  const [part] = await Promise.all([loadPart(load), opening]);
  return part;
}

/** The player if it is loaded already. */
export { player as findPlayer };

export function usePlayer(): Player {
  const known = player();
  if (known === null) throw new Error("There is no player for this part: load it with the player.");
  return known;
}
