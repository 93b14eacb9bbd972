import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { parseVtt } from "@learnlab/audio";
import { createRandom, varyVtt } from "@learnlab/audio/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchBrowser } from "./launch-browser.ts";

interface ShownCue {
  startMs: number;
  endMs: number;
  text: string;
}

/** What browsers and we read alike, one kind a file. */
const FILES = [
  "WEBVTT\n00:01.000 --> 00:03.000\nEins.\n\n00:04.000 --> 00:05.000\nZwei.",
  "WEBVTT\nKind: captions\n00:01.000 --> 00:03.000\nEins.",
  "WEBVTT\n\n00:01.000 --> 00:02.000\n \nsaid\n\n00:02.000 --> 00:03.000\nmore",
  "WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb",
  "WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na",
  "WEBVTT\n\n00:01.000 --> 00:09.000\nlong\n\n00:01.000 --> 00:03.000\nshort",
  "WEBVTT\n\n00:01.000 --> 00:02.000\nIt&#39;s caf&eacute; &amp;lt; &hellip; &nosuch; R&D",
  "WEBVTT\n\n00:01.000 --> 00:02.000\n<b>bold</b> <i.x>and</i> <00:01.500>timed <c.a.b>word</c>",
  "WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\nsaid all the same",
  "WEBVTT\n\nNOTE one\ntwo\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nsaid",
  "WEBVTT\n\n00:61.000 --> 00:62.000\nlost\n\n00:03.000 --> 00:04.000\nkept",
  "WEBVTT\n\n100:00:01.000 --> 100:00:02.000\nlate",
  "WEBVTT\n\n00:01.000-->00:02.000 align:start\nno blanks",
  "\uFEFFWEBVTT\ttitle\r\r00:01.000 --> 00:02.000\rold ends\r\r",
  "WEBVTT\n\nid\n00:01.000 --> 00:02.000\n<v Ida>Ja?</v>",
  "WEBVTT\n\n00:01.000 --> 00:02.000\nan open <v tag",
];

let file = "";
const server = createServer((request, response) => {
  const isPage = request.url === "/";
  response.writeHead(200, { "content-type": isPage ? "text/html" : "text/vtt" });
  response.end(isPage ? "<!doctype html><title>cues</title>" : file);
});
let origin = "";
let page: Page;
let close = async () => {};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  close = () => browser.close();
  page = await browser.newPage();
  await page.goto(origin);
});

afterAll(async () => {
  await close();
  server.close();
});

/** The cues that the browser reads out of a file. */
async function show(vtt: string): Promise<ShownCue[]> {
  file = vtt;
  return page.evaluate(async () => {
    const video = document.createElement("video");
    const track = document.createElement("track");
    track.src = `/file.vtt?${Math.random()}`;
    video.insertAdjacentElement("beforeend", track);
    document.body.insertAdjacentElement("beforeend", video);
    track.track.mode = "hidden";
    await new Promise((resolve) => {
      track.addEventListener("load", resolve);
      track.addEventListener("error", resolve);
    });
    const cues = [...(track.track.cues ?? [])].map((cue) => ({
      startMs: Math.round(cue.startTime * 1_000),
      endMs: Math.round(cue.endTime * 1_000),
      text: (cue as VTTCue).getCueAsHTML().textContent.replaceAll(/\s+/g, " ").trim(),
    }));
    video.remove();
    return cues;
  });
}

const read = (vtt: string) =>
  parseVtt(vtt).cues.map(({ startMs, endMs, text }) => ({ startMs, endMs, text }));

test.each(FILES)("the browser reads the same cues: %j", async (vtt) => {
  const shown = await show(vtt);
  expect(shown.length).toBeGreaterThan(0);
  expect(read(vtt)).toEqual(shown);
});

test("the browser reads the same cues, however a file is written", async () => {
  const random = createRandom(12);
  for (let round = 0; round < 60; round += 1) {
    const cues = Array.from({ length: 3 }, (_, at) => ({ at: at * 1_000, text: `R&D line ${at}` }));
    const vtt = varyVtt(random, cues);
    expect(read(vtt), JSON.stringify(vtt)).toEqual(await show(vtt));
  }
});
