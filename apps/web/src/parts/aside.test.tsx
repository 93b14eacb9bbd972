import { createAsync, query } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { expect, test, vi } from "vitest";

import { type DueReviews, loadDue } from "../data/reviews.ts";
import { forgetKept } from "../keep-last.ts";
import { type Answers, BROKEN, fakeApi } from "../testing/fake-api.ts";
import { settle, showPart } from "../testing/show-part.tsx";
import { Aside } from "./aside.tsx";

const DUE: DueReviews = {
  today: "2026-11-30",
  due: 3,
  courses: [],
  missedToday: 0,
  coming: [],
  met: 3,
};

function Due(): JSX.Element {
  const reviews = createAsync(() => loadDue());
  return <Show when={reviews()}>{(known) => <p>{known().due}</p>}</Show>;
}

/** What stands beside a page, with what is answered about it. */
function showAside(due: NonNullable<Answers["reviews.due"]>) {
  query.clear();
  forgetKept();
  const api = fakeApi({ "/healthz": { status: 200, body: {} }, "reviews.due": due });
  const place = showPart(() => (
    <Aside>
      <Due />
    </Aside>
  ));
  return { api, place };
}

function failTimes(count: number): () => DueReviews {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked <= count) throw new TypeError("Failed to fetch");
    return DUE;
  };
}

test("what got no answer is asked for again, and is there with the next one", async () => {
  const { place } = showAside(failTimes(1));
  await vi.waitFor(() => expect(place.textContent).toBe("3"), { timeout: 10_000 });
});

test("it is not asked for without end, and the page stands without it", async () => {
  const { api, place } = showAside(failTimes(Number.POSITIVE_INFINITY));
  await expect.poll(() => api.sent("reviews.due").length).toBeGreaterThan(2);
  const sent = api.sent("reviews.due").length;
  for (let turn = 0; turn < 20; turn += 1) await settle();
  expect(api.sent("reviews.due")).toHaveLength(sent);
  expect(place.textContent).toBe("");
});

test("what is refused is not asked for again", async () => {
  const { api, place } = showAside(BROKEN);
  await expect.poll(() => api.sent("reviews.due")).toHaveLength(1);
  for (let turn = 0; turn < 20; turn += 1) await settle();
  expect(api.sent("reviews.due")).toHaveLength(1);
  expect(place.textContent).toBe("");
});
