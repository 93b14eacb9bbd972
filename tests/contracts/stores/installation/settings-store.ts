import { createD1SettingsStore } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

export function testSettingsStore(open: OpenWorld): void {
  test("what was saved last under a name is found, whatever it is; before that nothing is", async () => {
    const settings = createD1SettingsStore((await open()).db);
    expect(await settings.find("limits")).toBeUndefined();
    await settings.save({ name: "limits", value: { perDay: 5, cap: null }, at: SINCE });
    await settings.save({ name: "other", value: [1, "two"], at: SINCE });
    await settings.save({ name: "limits", value: { perDay: 6 }, at: SINCE + 1 });
    expect(await settings.find("limits")).toEqual({ perDay: 6 });
    expect(await settings.find("other")).toEqual([1, "two"]);
    await settings.save({ name: "other", value: false, at: SINCE + 2 });
    expect(await settings.find("other")).toBe(false);
  });

  test("some are found at once, and what is removed is as if it had never been saved", async () => {
    const settings = createD1SettingsStore((await open()).db);
    await settings.save({ name: "school", value: { name: "Lakeside" }, at: SINCE });
    await settings.save({ name: "rule", value: { rule: "closed" }, at: SINCE });
    expect(await settings.findSome(["school", "unknown"])).toEqual(
      new Map([["school", { name: "Lakeside" }]]),
    );
    await settings.remove("school");
    await settings.remove("never there");
    expect(await settings.find("school")).toBeUndefined();
    expect(await settings.findSome(["school", "rule"])).toEqual(
      new Map([["rule", { rule: "closed" }]]),
    );
  });
}
