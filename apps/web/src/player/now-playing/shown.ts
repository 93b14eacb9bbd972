import { createSignal } from "solid-js";

export type NowPlayingTab = "player" | "transcript" | "chapters";

/** Whether what plays is shown large, and which side of it: it stays so while people look around. */
export const [isNowPlayingShown, showNowPlaying] = createSignal(false);
export const [shownTab, showTab] = createSignal<NowPlayingTab>("player");
