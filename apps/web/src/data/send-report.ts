import type { AppRouter } from "@learnlab/api";
import type { Stretch } from "@learnlab/domain/client";
import type { inferRouterInputs } from "@trpc/server";

import type { Language } from "../api.ts";
import { fetchWatched } from "../connection.ts";
import { isTransient } from "./transient.ts";

/** The position in a track, and what was heard since the last report. */
export interface Report {
  episodeId: string;
  language: Language;
  positionMs: number;
  speed: number;
  heard: [number, number][];
  /** The stretches of playing that grew since then. */
  stretches: Stretch[];
  /** When that playing began. */
  startedAt: number;
  happenedAt: number;
  sentAt: number;
}

type Input = inferRouterInputs<AppRouter>["listening"]["saveProgress"];

/** Sent so that it arrives even if the page is closed; false if it should be sent again. */
export async function sendReport(report: Report): Promise<boolean> {
  const input: Input = report;
  try {
    const { status } = await fetchWatched("/trpc/listening.saveProgress", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    // 409: another device was faster, again and again.
    return status < 400 || !(status === 401 || status === 409 || isTransient(status));
  } catch {
    // The network failed: the report is kept and joins the next one.
    return false;
  }
}
