import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { findClientFolder, placeClient } from "./place-client.ts";

const PLAIN = { mediaEndpoint: "", isHttps: false };

/** A built client, and the folder of a data folder that takes it. */
function openFolders() {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const built = join(folder, "built");
  const build = (name: string) => {
    rmSync(built, { recursive: true, force: true });
    mkdirSync(join(built, "assets"), { recursive: true });
    writeFileSync(join(built, "index.html"), "page");
    writeFileSync(join(built, "assets", name), "script");
  };
  build("one.js");
  const client = findClientFolder(folder);
  return { built, build, client, scripts: () => readdirSync(join(client, "assets")) };
}

test("a site keeps its files while others are built, and takes those when it starts again", () => {
  const { built, build, client, scripts } = openFolders();
  placeClient(client, PLAIN, built);
  build("two.js");
  expect(scripts()).toEqual(["one.js"]);
  placeClient(client, PLAIN, built);
  expect(scripts()).toEqual(["two.js"]);
  expect(readFileSync(join(client, "index.html"), "utf8")).toBe("page");
});

test("the headers are those of the site, whatever the client was built for", () => {
  const { built, client } = openFolders();
  const headers = () => readFileSync(join(client, "_headers"), "utf8");
  placeClient(client, PLAIN, built);
  expect(headers()).not.toContain("Strict-Transport-Security");
  placeClient(client, { ...PLAIN, isHttps: true }, built);
  expect(headers()).toContain("Strict-Transport-Security");
});

test("nothing is copied again that is there, and an interrupted copy is repeated", () => {
  const { built, client, scripts } = openFolders();
  placeClient(client, PLAIN, built);
  writeFileSync(join(client, "assets/mark.js"), "");
  placeClient(client, PLAIN, built);
  expect(scripts()).toEqual(["mark.js", "one.js"]);
  rmSync(join(client, "_headers"));
  placeClient(client, PLAIN, built);
  expect(scripts()).toEqual(["one.js"]);
});
