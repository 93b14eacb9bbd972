import { readFileSync } from "node:fs";

import type { Picture } from "./write-png.ts";

/** A rectangle with round corners on the mark's grid of 64. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  rx: number;
  fill: string;
}

interface Icon {
  file: string;
  size: number;
  /** How large the bars are: systems cut masked icons, and promise only the middle 80 %. */
  scale: number;
  /** Whether the ground has no corners: whoever shows it gives it some. */
  isFull: boolean;
}

export const ICONS: readonly Icon[] = [
  { file: "icon-192.png", size: 192, scale: 1, isFull: false },
  { file: "icon-512.png", size: 512, scale: 1, isFull: false },
  { file: "icon-maskable-512.png", size: 512, scale: 0.85, isFull: true },
  { file: "icon-180.png", size: 180, scale: 0.95, isFull: true },
];

const GRID = 64;
/** So far out that no corner is seen. */
const EVERYWHERE = { x: -GRID, y: -GRID, width: 3 * GRID, height: 3 * GRID };

/** The mark's boxes: its ground first, then its bars. */
export function readMark(file: string): Box[] {
  const svg = readFileSync(file, "utf8");
  const [, shared = "#fff"] = /<g fill="([^"]+)"/.exec(svg) ?? [];
  return [...svg.matchAll(/<rect ([^>]+?)\/>/g)].map(([, list = ""]) => {
    const given = Object.fromEntries(
      [...list.matchAll(/([\w-]+)="([^"]+)"/g)].map(([, name, value]) => [name, value]),
    );
    const read = (name: string) => Number(given[name] ?? 0);
    const place = { x: read("x"), y: read("y"), width: read("width"), height: read("height") };
    return { ...place, rx: read("rx"), fill: given["fill"] ?? shared };
  });
}

/** The mark in pixels of red, green, blue and opacity. */
export function drawIcon(mark: readonly Box[], { size, scale, isFull }: Icon): Picture {
  const [ground, ...bars] = mark;
  if (ground === undefined) throw new Error("The mark has no ground.");
  const pixels = Buffer.alloc(size * size * 4);
  paint({ size, pixels }, isFull ? { ...ground, ...EVERYWHERE } : ground);
  for (const bar of bars) paint({ size, pixels }, shrink(bar, scale));
  return { size, pixels };
}

function shrink(box: Box, scale: number): Box {
  const move = (at: number) => GRID / 2 + (at - GRID / 2) * scale;
  const { x, y, width, height, rx, fill } = box;
  const place = { x: move(x), y: move(y), width: width * scale, height: height * scale };
  return { ...place, rx: rx * scale, fill };
}

/** Paints a box over what is there; its edge covers a part of a pixel. */
function paint({ size, pixels }: Picture, box: Box): void {
  const colour = readColour(box.fill);
  const unit = size / GRID;
  for (let at = 0; at < size * size; at += 1) {
    const x = ((at % size) + 0.5) / unit;
    const y = (Math.floor(at / size) + 0.5) / unit;
    const share = Math.min(1, Math.max(0, 0.5 - distanceTo(box, x, y) * unit));
    if (share > 0) blend(pixels.subarray(at * 4, at * 4 + 4), colour, share);
  }
}

function blend(pixel: Buffer, colour: readonly number[], share: number): void {
  const before = (pixel[3] ?? 0) / 255;
  const opacity = share + before * (1 - share);
  colour.forEach((part, at) => {
    pixel[at] = Math.round((part * share + (pixel[at] ?? 0) * before * (1 - share)) / opacity);
  });
  pixel[3] = Math.round(opacity * 255);
}

/** From a point to the edge of a box; negative inside of it. */
function distanceTo({ x, y, width, height, rx }: Box, atX: number, atY: number): number {
  const besideX = Math.abs(atX - x - width / 2) - width / 2 + rx;
  const besideY = Math.abs(atY - y - height / 2) - height / 2 + rx;
  const outside = Math.hypot(Math.max(besideX, 0), Math.max(besideY, 0));
  return outside + Math.min(Math.max(besideX, besideY), 0) - rx;
}

/** Of `#abc` or `#aabbcc`. */
function readColour(fill: string): number[] {
  const digits = fill.slice(1);
  const length = digits.length / 3;
  return [0, 1, 2].map((at) => {
    const part = digits.slice(at * length, (at + 1) * length);
    return Number.parseInt(length === 1 ? part + part : part, 16);
  });
}
