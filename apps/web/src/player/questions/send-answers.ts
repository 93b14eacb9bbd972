import { type Accessor, createEffect, on } from "solid-js";

import { connectionState } from "../../connection.ts";
import { sendWaiting } from "../../data/answers.ts";

/** Sends answers that were given offline, once the person is back and LearnLab can be reached. */
export function sendAnswers(personId: Accessor<string | undefined>): void {
  createEffect(
    on([personId, connectionState], ([id, state]) => {
      if (id !== undefined && state === "fine") void sendWaiting(id);
    }),
  );
}
