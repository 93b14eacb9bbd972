import { type Accessor, createEffect, on } from "solid-js";

import { playerCalls } from "../data/listening.ts";
import { createPlayer, type Player } from "./create-player.ts";
import { connectMediaSession } from "./media-session.ts";
import { playAlone } from "./play-alone.ts";
import { rememberPlayed } from "./remember-played.ts";
import { sendAnswers } from "./questions/send-answers.ts";
import { browserTimers } from "./timers.ts";
import { watchPage } from "./watch-page.ts";

interface PlayerParts {
  personId: Accessor<string | undefined>;
  defaultSpeed: Accessor<number>;
}

/** The player of the page, with its element, its keys, and the controls of the lock screen. */
export function openPlayer({ personId, defaultSpeed }: PlayerParts): Player {
  const element = new Audio();
  element.preload = "auto";
  const player = createPlayer({
    element,
    timers: browserTimers,
    calls: playerCalls,
    defaultSpeed,
  });
  // Whoever signs in next does not go on with what another person played.
  createEffect(on(personId, (_, before) => before !== undefined && player.close()));
  rememberPlayed(player, personId);
  sendAnswers(personId);
  watchPage(player);
  playAlone(player, new BroadcastChannel("learnlab.playing"));
  connectMediaSession(player);
  return player;
}
