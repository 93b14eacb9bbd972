import type { AppRouter } from "@learnlab/api";
import type { inferRouterInputs } from "@trpc/server";

import type { Report } from "./progress-keeper.ts";
import { mayPass } from "./timings.ts";

type Input = inferRouterInputs<AppRouter>["listening"]["saveProgress"];

/** Sent so that it arrives even when the page is gone; false when it may be sent again. */
export async function sendReport(report: Report): Promise<boolean> {
  const input: Input = report;
  try {
    const { status } = await fetch("/trpc/listening.saveProgress", {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    return status < 400 || !(status === 401 || mayPass(status));
  } catch {
    // The network failed: the report is kept and goes along with the next one.
    return false;
  }
}
