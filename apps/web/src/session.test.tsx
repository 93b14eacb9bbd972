import { expect, test } from "vitest";

import { connectShelf, forgetKept, type KeptAnswer } from "./keep-last.ts";
import { openPage, sessionOf } from "./testing/open-page.tsx";

test("what a page was answered before its device keeps answers is kept then, with who it is for", async () => {
  const session = sessionOf("learner");
  const { see } = openPage({ page: () => <p>1</p>, answers: { "session.current": session } });
  await see("1");
  const kept = new Map<string, KeptAnswer>();
  connectShelf({ keep: (key, answer) => void kept.set(key, answer), find: async () => undefined });
  expect(kept.get("session.currentnull")?.answer).toMatchObject({ person: session.person });
  forgetKept();
});
