import { type Accessor, createEffect, on } from "solid-js";

import { attempt } from "../attempt.ts";
import type { AnswerResult } from "../data/answer-outbox.ts";
import { giveAnswer, isOpenQuestion, sendWaiting } from "../data/answers.ts";
import { sendBookmarks, whenBookmarkRefused } from "../data/bookmarks.ts";
import { playerCalls } from "../data/listening.ts";
import { sendReadings, whenReadingRefused } from "../data/readings.ts";
import { saveSettings } from "../data/settings.ts";
import { loadPart } from "../load-part.ts";
import { showToast } from "../ui/index.ts";
import { createCourseSpeeds } from "./create-course-speeds.ts";
import { createPlayer, type Player } from "./create-player.ts";
import { connectMediaSession } from "./media-session.ts";
import { showNowPlaying, showTab } from "./now-playing/shown.ts";
import { playAlone } from "./play-alone.ts";
import { playOn } from "./up-next/play-on.ts";
import { loadPlayable } from "./create-episode-play.ts";
import { rememberPlayed } from "./remember-played.ts";
import { createReporting, sendReports } from "./send-reports.ts";
import { sendWhenBack } from "./send-when-back.ts";
import { createReviewDesk } from "./questions/create-review-desk.ts";
import type { NamedQuestion, QuestionMode } from "./questions/create-question-time.ts";
import { forgetHeardCards, heardCards, isOpenCard } from "./questions/heard-cards.ts";
import { browserTimers } from "./timers.ts";
import { watchPage } from "./watch-page.ts";

interface PlayerParts {
  personId: Accessor<string | undefined>;
  defaultSpeed: Accessor<number>;
  courseSpeeds: Accessor<Record<string, number>>;
  questionMode: Accessor<QuestionMode>;
}

/** Creates the page's player with its element, its keys, and the lock screen's controls. */
export function openPlayer(parts: PlayerParts): Player {
  const { personId, defaultSpeed, questionMode } = parts;
  const element = new Audio();
  element.preload = "auto";
  const reporting = createReporting(personId);
  const courseSpeeds = createCourseSpeeds({
    timers: browserTimers,
    stored: parts.courseSpeeds,
    save: (courseSpeeds) => void attempt(() => saveSettings({ courseSpeeds })),
  });
  const player = createPlayer({
    element,
    timers: browserTimers,
    calls: { ...playerCalls, sendReport: reporting.send },
    defaultSpeed,
    courseSpeeds,
    asking: {
      mode: questionMode,
      isOpen: (question) => isOpen(personId() ?? "", question),
      mark: (question, result) => void mark(personId(), question, result),
    },
  });
  // The next person to sign in does not continue what another person played.
  createEffect(on(personId, (_, before) => before !== undefined && player.close()));
  reporting.follow();
  createEffect(on(personId, forgetHeardCards));
  createEffect(on(personId, courseSpeeds.reset, { defer: true }));
  rememberPlayed(player, personId);
  playOn(player, { personId, load: loadPlayable });
  sendWhenBack(personId, sendWaiting);
  sendWhenBack(personId, sendBookmarks);
  sendWhenBack(personId, sendReadings);
  whenReadingRefused(({ message }) => showToast({ message }));
  whenBookmarkRefused(({ message }) => showToast({ message }));
  sendReports(personId);
  watchPage(player, {
    mark: () => void markHere(player, personId()),
    showChapters: () => {
      showTab("chapters");
      showNowPlaying(true);
    },
  });
  playAlone(player, new BroadcastChannel("learnlab.playing"));
  connectMediaSession(player);
  return player;
}

async function isOpen(personId: string, { card, ...question }: NamedQuestion): Promise<boolean> {
  return card === undefined ? isOpenQuestion(personId, question) : isOpenCard(personId, card);
}

/** The key; its words load with it. */
async function markHere(player: Player, personId: string | undefined): Promise<void> {
  if (personId === undefined) return;
  const { markPlace } = await loadPart(() => import("./bookmarks/mark-place.ts"));
  await markPlace(player, personId);
}

/** Nobody may be looking at the screen: only a refusal is shown, for later. */
async function mark(
  personId: string | undefined,
  { episodeId, number, card }: NamedQuestion,
  result: AnswerResult,
): Promise<void> {
  if (personId === undefined) return;
  const said = { mark: { kind: "self", result } } as const;
  const sending =
    card === undefined
      ? await giveAnswer(personId, { episodeId, number, ...said })
      : await createReviewDesk(card, heardCards).give(personId, said);
  if (sending.kind === "refused") showToast({ message: sending.failure.message });
}
