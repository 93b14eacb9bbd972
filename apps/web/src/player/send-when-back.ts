import { type Accessor, createEffect, on } from "solid-js";

import { connectionState } from "../connection.ts";

/** Sends what was done offline, once the person is back and LearnLab can be reached. */
export function sendWhenBack(
  personId: Accessor<string | undefined>,
  send: (personId: string) => Promise<void>,
): void {
  createEffect(
    on([personId, connectionState], ([id, state]) => {
      if (id !== undefined && state === "fine") void send(id);
    }),
  );
}
