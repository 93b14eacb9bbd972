import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { expect, test } from "vitest";

import { showPart } from "../../testing/show-part.tsx";
import { Page } from "../../ui/index.ts";
import { EpisodeFrame } from "./parts/episode-frame.tsx";

const [library, title] = ["Library", "Light"];

test("whoever goes to an episode and back begins at the heading of the page, and at no other time", async () => {
  const history = createMemoryHistory();
  history.set({ value: "/library" });
  const place = showPart(() => (
    <MemoryRouter history={history}>
      <Route path="/library" component={() => <Page title={library}>{null}</Page>} />
      <Route path="/light" component={() => <EpisodeFrame>{title}</EpisodeFrame>} />
    </MemoryRouter>
  ));
  const heading = () => place.querySelector("h1");
  await expect.poll(() => heading()?.textContent).toBe("Library");
  history.set({ value: "/light" });
  await expect.poll(() => place.textContent).toContain("Light");
  expect(heading()).toBeNull();
  history.set({ value: "/library" });
  await expect.poll(heading).not.toBeNull();
  await expect.poll(() => document.activeElement).toBe(heading());
});
