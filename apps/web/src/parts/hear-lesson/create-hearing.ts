import { createSignal, onCleanup } from "solid-js";

import type { AbilityLevel, Language } from "../../api.ts";
import { createTask } from "../../create-task.ts";
import {
  hearLesson,
  type HeardLesson,
  type LessonAudio,
  makeLessonAudio,
  type MissingAudio,
} from "../../data/lessons.ts";
import type { Playable } from "../../data/playable.ts";
import { usePlayer } from "../../player/index.ts";

export interface WantedLesson {
  courseId: string;
  conceptId: string;
  level: AbilityLevel;
  language: Language;
  variant?: "teach" | "again" | "quick";
}

/** Plays a lesson at once if it is there, and otherwise asks before it is made piece by piece. */
export function createHearing(wanted: () => WantedLesson) {
  const player = usePlayer();
  const [audio, setAudio] = createSignal<LessonAudio | null>(null);
  const [missing, setMissing] = createSignal<MissingAudio | null>(null);
  let isOver = false;
  onCleanup(() => (isOver = true));

  function take(answer: HeardLesson): answer is Extract<HeardLesson, { state: "ready" }> {
    setMissing(answer.state === "missing" ? answer : null);
    setAudio(answer.state === "ready" ? answer.audio : null);
    return answer.state === "ready";
  }
  const play = (heard: LessonAudio) => void player.open(toPlayable(heard));

  const asking = createTask(async () => {
    const isStillAsked = player.prime();
    const answer = await hearLesson(wanted());
    if (take(answer) && isStillAsked()) play(answer.audio);
  });
  const making = createTask(async () => {
    const isStillAsked = player.prime();
    const about = wanted();
    // Nothing more is bought for somebody who left the page.
    while (!isOver) {
      const answer = await makeLessonAudio(about);
      if (!take(answer)) continue;
      if (isStillAsked()) play(answer.audio);
      return;
    }
  });
  const isOpen = () => player.isOpen({ episodeId: audio()?.id ?? "" });

  return {
    audio,
    missing,
    asking,
    making,
    isOn: () => isOpen() && player.isOn(),
    listen: () => (isOpen() ? player.toggle() : void asking.start()),
    /** Another lesson is wanted, or none. */
    forget: () => {
      setAudio(null);
      setMissing(null);
      asking.clear();
      making.clear();
    },
  };
}

function toPlayable({
  id,
  term,
  language,
  durationMs,
  chapters,
  cueStartsMs,
}: LessonAudio): Playable {
  const place = { episodeId: id, outside: "lesson", title: term, album: "" } as const;
  return { ...place, language, durationMs, chapters, cueStartsMs, questions: [] };
}
