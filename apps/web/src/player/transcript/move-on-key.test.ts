import { expect, test } from "vitest";

import { moveOnKey } from "./move-on-key.ts";

function aLine(name: string, isSecond = false): HTMLElement {
  const line = document.createElement("span");
  line.id = name;
  line.toggleAttribute("data-second", isSecond);
  return line;
}

const one = ["a", "b", "c"].map((name) => aLine(name));
const two = ["a", "b"].flatMap((name) => [aLine(name), aLine(`${name}2`, true)]);

const go = (key: string, lines: HTMLElement[], from: string) =>
  moveOnKey(key, lines, lines.find(({ id }) => id === from) ?? null)?.id;

test("arrows go from line to line and stay on the page", () => {
  expect(go("ArrowDown", one, "a")).toBe("b");
  expect(go("ArrowRight", one, "b")).toBe("c");
  expect(go("ArrowDown", one, "c")).toBe("c");
  expect(go("ArrowUp", one, "a")).toBe("a");
  expect(go("End", one, "a")).toBe("c");
  expect(go("Home", one, "c")).toBe("a");
});

test("beside each other, up and down stay in their language, left and right change it", () => {
  expect(go("ArrowDown", two, "a")).toBe("b");
  expect(go("ArrowDown", two, "a2")).toBe("b2");
  expect(go("ArrowRight", two, "a")).toBe("a2");
  expect(go("ArrowLeft", two, "a2")).toBe("a");
});

test("other keys, and keys pressed elsewhere, lead nowhere", () => {
  expect(go("x", one, "a")).toBeUndefined();
  expect(moveOnKey("ArrowDown", one, document.body)).toBeNull();
});
