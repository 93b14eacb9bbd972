import { expect, test } from "vitest";

import { asciiBytes, concatBytes, createRandom } from "../testing/audio-fixtures.ts";
import { inspectPicture } from "./picture.ts";

const big = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff);
const little = (value: number, length: number) => big(value, length).toReversed();

const png = (width: number, height: number) =>
  concatBytes(
    asciiBytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
    big(width, 4),
    big(height, 4),
    Uint8Array.of(8, 6, 0, 0, 0, 0, 0, 0, 0),
  );

/** A comment and a table stand before the frame. */
const jpeg = (width: number, height: number, marker: number) =>
  concatBytes(
    Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 5, 1, 2, 3, 0xff, 0xff, 0xdb, 0, 4, 9, 9),
    Uint8Array.of(0xff, marker, 0, 11, 8),
    big(height, 2),
    big(width, 2),
    new Uint8Array(8),
  );

const webp = (chunk: string, body: Uint8Array) =>
  concatBytes(
    asciiBytes("RIFF\0\0\0\0WEBP"),
    asciiBytes(chunk),
    big(0, 4),
    body,
    new Uint8Array(20),
  );

test("the size of a picture is read out of each of its kinds", () => {
  expect(inspectPicture(png(640, 480))).toEqual({
    mediaType: "image/png",
    width: 640,
    height: 480,
  });
  for (const marker of [0xc0, 0xc1, 0xc2]) {
    expect(inspectPicture(jpeg(640, 480, marker))).toMatchObject({ width: 640, height: 480 });
  }
  const lossy = concatBytes(big(0, 6), little(640, 2), little(480, 2));
  expect(inspectPicture(webp("VP8 ", lossy))).toMatchObject({ width: 640, height: 480 });
  const lossless = concatBytes(Uint8Array.of(0x2f), little(639 | (479 << 14), 4));
  expect(inspectPicture(webp("VP8L", lossless))).toMatchObject({ width: 640, height: 480 });
  const extended = concatBytes(big(0, 4), little(639, 3), little(479, 3));
  expect(inspectPicture(webp("VP8X", extended))).toMatchObject({ width: 640, height: 480 });
});

test("anything else is no picture, and neither is half of one", () => {
  for (const text of [
    "",
    "GIF89a",
    "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!doctype html>",
  ]) {
    expect(inspectPicture(asciiBytes(text.padEnd(80)))).toBeNull();
  }
  expect(inspectPicture(png(0, 480))).toBeNull();
  const random = createRandom(3);
  for (const whole of [png(640, 480), jpeg(640, 480, 0xc0)]) {
    for (let round = 0; round < 200; round += 1) {
      const cut = whole.slice(0, Math.floor(random() * whole.length));
      const found = inspectPicture(cut);
      expect(found === null || found.width === 640).toBe(true);
    }
  }
});
