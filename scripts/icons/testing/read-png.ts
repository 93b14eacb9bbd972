import { inflateSync } from "node:zlib";

import type { Picture } from "../write-png.ts";

/** The pixels of a PNG that `writePng` wrote. */
export function readPng(png: Buffer): Picture {
  const size = png.readUInt32BE(16);
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const length = size * 4;
  const pixels = Array.from({ length: size }, (_, row) => {
    const from = row * (length + 1) + 1;
    return rows.subarray(from, from + length);
  });
  return { size, pixels: Buffer.concat(pixels) };
}
