import { beforeEach, expect, test } from "vitest";

import { focusEpisode } from "./remove-with-undo.ts";

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <h1 tabindex="-1">Good morning</h1>
      <ul><li data-episode="next"><a href="/episodes/next">Next</a><button>More</button></li></ul>
    </main>`;
});

test("where a deleted episode had the focus, the one beside it takes it over", () => {
  focusEpisode("next");
  expect(document.activeElement?.textContent).toBe("Next");
});

test("the heading takes the focus when no episode is left beside it", () => {
  focusEpisode(undefined);
  expect(document.activeElement?.tagName).toBe("H1");
});

test("whoever has gone on to something else meanwhile stays there", () => {
  const elsewhere = document.querySelector("button");
  elsewhere?.focus();
  focusEpisode("next");
  expect(document.activeElement).toBe(elsewhere);
});
