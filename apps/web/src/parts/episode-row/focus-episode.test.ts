import { beforeEach, expect, test } from "vitest";

import { focusEpisode } from "./focus-episode.ts";

let more: HTMLButtonElement;

beforeEach(() => {
  const main = document.createElement("main");
  const heading = document.createElement("h1");
  heading.tabIndex = -1;
  const row = document.createElement("li");
  row.dataset["episode"] = "next";
  const link = document.createElement("a");
  link.href = "/episodes/next";
  more = document.createElement("button");
  row.append(link, more);
  main.append(heading, row);
  document.body.replaceChildren(main);
});

test("where a deleted episode had the focus, the one beside it takes it over", () => {
  focusEpisode("next");
  expect(document.activeElement?.getAttribute("href")).toBe("/episodes/next");
});

test("the heading takes the focus when no episode is left beside it", () => {
  focusEpisode(undefined);
  expect(document.activeElement?.tagName).toBe("H1");
});

test("whoever has gone on to something else meanwhile stays there", () => {
  more.focus();
  focusEpisode("next");
  expect(document.activeElement).toBe(more);
});
