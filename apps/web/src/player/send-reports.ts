import { type Accessor, createEffect, on, onCleanup, untrack } from "solid-js";

import { connectionState } from "../connection.ts";
import { reportOutbox } from "../data/heard-reports.ts";
import type { Report } from "../data/send-report.ts";

const AGAIN_MS = 30_000;

/** Sends what was heard offline or failed to arrive, while its person is signed in. */
export function sendReports(personId: Accessor<string | undefined>): void {
  const flush = () => {
    const [id, state] = untrack(() => [personId(), connectionState()] as const);
    if (id !== undefined && state === "fine") void reportOutbox.flush(id);
  };
  createEffect(on([personId, connectionState], flush));
  const again = setInterval(flush, AGAIN_MS);
  onCleanup(() => clearInterval(again));
}

/**
 * Keeps and sends reports for whoever listened: the last one comes when the player closes because nobody is
 * signed in any more.
 */
export function createReporting(personId: Accessor<string | undefined>) {
  let listener = untrack(personId);
  return {
    send: async ({ sentAt: _, ...report }: Report): Promise<boolean> => {
      if (listener === undefined) return false;
      return reportOutbox.add(listener, report, listener === untrack(personId));
    },
    /** Call it once what the last person played is closed. */
    follow(): void {
      createEffect(on(personId, (id) => (listener = id ?? listener)));
    },
  };
}
