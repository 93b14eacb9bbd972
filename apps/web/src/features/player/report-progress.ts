import type { AppRouter } from "@learnlab/api";
import type { inferRouterInputs } from "@trpc/server";

import type { Language } from "../../api.ts";
import type { createHeardIntervals } from "./heard-intervals.ts";

interface Playing {
  episodeId: string;
  language: Language;
  positionMs: number;
  speed: number;
}

/** Sends where playback is and what was heard; what cannot be sent goes along the next time. */
export function createProgressReporter(
  heard: ReturnType<typeof createHeardIntervals>,
  now: () => number,
) {
  let sending: Promise<void> = Promise.resolve();

  async function send(playing: Playing): Promise<void> {
    const intervals = heard.take();
    const happenedAt = now();
    const { episodeId, language, positionMs, speed } = playing;
    const isKept = await post({
      episodeId,
      language,
      positionMs,
      speed,
      heard: intervals.slice(-200).map(([from, to]): [number, number] => [from, to]),
      happenedAt,
      sentAt: now(),
    });
    if (!isKept) heard.giveBack(intervals);
  }

  return {
    report(playing: Playing): void {
      sending = sending.then(() => send(playing));
    },
  };
}

type Report = inferRouterInputs<AppRouter>["listening"]["saveProgress"];

/** Sent so that it arrives even when the page is gone; false when it may be sent again. */
async function post(report: Report): Promise<boolean> {
  try {
    const response = await fetch("/trpc/listening.saveProgress", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(report),
    });
    return response.status < 500;
  } catch {
    return false;
  }
}
