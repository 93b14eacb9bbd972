import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { drawIcon, ICONS, readMark } from "./draw-icon.ts";
import { readPng } from "./testing/read-png.ts";

const folder = join(import.meta.dirname, "../../apps/web/public");
const read = (file: string) => readFileSync(join(folder, file));

test.each(ICONS)("$file shows the mark as it is now", (icon) => {
  const shown = readPng(read(icon.file));
  const drawn = drawIcon(readMark(join(folder, "icon.svg")), icon);
  expect(shown.size).toBe(icon.size);
  expect(shown.pixels.equals(drawn.pixels), "The mark has changed: pnpm icons").toBe(true);
});

test("the app can be installed: its name, start, colours and icons are where browsers look", () => {
  const manifest = JSON.parse(read("manifest.webmanifest").toString());
  expect(manifest).toMatchObject({ id: "/", start_url: "/", scope: "/", display: "standalone" });
  const icons: { src: string; sizes: string; purpose: string }[] = manifest.icons;
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith(".png"))) {
    expect(`${readPng(read(src)).size}x${readPng(read(src)).size}`).toBe(sizes);
  }
  const purposes = icons.filter(({ sizes }) => sizes === "512x512").map(({ purpose }) => purpose);
  expect(purposes.toSorted()).toEqual(["any", "maskable"]);
  const page = readFileSync(join(folder, "../index.html"), "utf8");
  expect(page).toContain('rel="manifest" href="/manifest.webmanifest"');
  expect(page).toContain('rel="apple-touch-icon" href="/icon-180.png"');
  expect(page).toContain(`content="${manifest.background_color}"`);
});

test("shortcuts lead to pages that there are", () => {
  const manifest = JSON.parse(read("manifest.webmanifest").toString());
  const routes = readFileSync(join(folder, "../src/routes.tsx"), "utf8");
  const shortcuts: { url: string }[] = manifest.shortcuts;
  expect(shortcuts.length).toBeGreaterThan(1);
  for (const { url } of shortcuts) expect(routes).toContain(`path="${url}"`);
});
