import { createSignal } from "solid-js";

export type NowPlayingTab = "player" | "transcript" | "chapters" | "notes";

/** Whether what plays is shown in large, and its tab; both last across pages. */
export const [isNowPlayingShown, showNowPlaying] = createSignal(false);
export const [shownTab, showTab] = createSignal<NowPlayingTab>("player");
