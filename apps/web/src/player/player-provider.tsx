import { createMemo, createSignal, getOwner, type JSX, onCleanup, runWithOwner } from "solid-js";

import { loadPart } from "../load-part.ts";
import { useSession } from "../session.tsx";
import type { Player } from "./create-player.ts";

const [player, setPlayer] = createSignal<Player | null>(null);
let tell: () => void = () => {};
const isThere = new Promise<void>((resolve) => (tell = resolve));

/**
 * One player for all pages: what plays goes on while people look around. Its code comes beside the first
 * page, which does not wait for it.
 */
export function PlayerProvider(props: { children: JSX.Element }): JSX.Element {
  const session = useSession();
  const personId = createMemo(() => session()?.person?.id);
  const defaultSpeed = () => session()?.settings?.defaultSpeed ?? 1;
  const owner = getOwner();
  void loadPart(() => import("./open-player.ts")).then(({ openPlayer }) => {
    runWithOwner(owner, () => setPlayer(openPlayer({ personId, defaultSpeed })));
    tell();
  });
  onCleanup(() => setPlayer(null));
  return <>{props.children}</>;
}

/** Loads a part that cannot be shown without the player, once that is there. */
export async function loadWithPlayer<TPart>(load: () => Promise<TPart>): Promise<TPart> {
  const [part] = await Promise.all([load(), isThere]);
  return part;
}

/** The player where it is there already. */
export { player as findPlayer };

export function usePlayer(): Player {
  const known = player();
  if (known === null) throw new Error("There is no player for this part: load it with the player.");
  return known;
}
