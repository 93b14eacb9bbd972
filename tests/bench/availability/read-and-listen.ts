import type { Agent } from "node:http";

import { quantile, round } from "../measure.ts";
import type { Reader, School } from "./open-school.ts";
import { openBrowserAgent, send } from "./send.ts";

/** Each reader asks twice a second, whether or not they were answered: an open loop. */
const READ_EVERY_MS = 500;
const RANGE_BYTES = 64 * 1024;
const PATIENCE_MS = 30_000;

export interface Figures {
  sent: number;
  /** By what was answered in place of 200 or 206, or what went wrong with the connection. */
  lost: Record<string, number>;
  /** From the moment it was due until its last byte, of those that were answered, in ms. */
  times: number[];
}

export interface Load {
  readers: Figures;
  listeners: Figures;
}

/** Readers and listeners at their pace until the work is done, and all of them are answered. */
export async function readAndListen<TResult>(
  school: School,
  work: () => Promise<TResult>,
): Promise<Load & { result: TResult }> {
  const readers = beginFigures();
  const listeners = beginFigures();
  const stops = [
    ...school.readers.map((reader, at) => keepReading(school, { reader, at }, readers)),
    ...school.listeners.map((reader, at) => keepListening(school, { reader, at }, listeners)),
  ];
  try {
    const result = await work();
    return { readers, listeners, result };
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

/** The list and one episode in turn, as the two pages that people look at most. */
function keepReading(
  { origin }: School,
  { reader, at }: { reader: Reader; at: number },
  figures: Figures,
): () => Promise<void> {
  const agent = openBrowserAgent();
  const { cookie, episodeId } = reader;
  const addresses = [
    `${origin}/trpc/episodes.list?input=${encodeURIComponent("{}")}`,
    `${origin}/trpc/episodes.get?input=${encodeURIComponent(JSON.stringify({ episodeId }))}`,
  ];
  return keepPace(agent, { everyMs: READ_EVERY_MS, firstMs: at * 25 }, (dueAt, turn) => {
    const address = addresses[turn % addresses.length] ?? "";
    return note(figures, { dueAt, wanted: 200 }, () =>
      send(agent, address, { headers: { ...reader.headers, cookie }, timeoutMs: PATIENCE_MS }),
    );
  });
}

/** Ranges of the episode's MP3, one after the other, each when the one before has been played. */
function keepListening(
  { track }: School,
  { reader, at }: { reader: Reader; at: number },
  figures: Figures,
): () => Promise<void> {
  const agent = openBrowserAgent();
  const everyMs = (RANGE_BYTES * track.durationMs) / track.sizeBytes;
  const ranges = Math.floor(track.sizeBytes / RANGE_BYTES);
  return keepPace(agent, { everyMs, firstMs: (at * everyMs) / 5 }, (dueAt, turn) => {
    const from = (turn % ranges) * RANGE_BYTES;
    const range = `bytes=${from}-${from + RANGE_BYTES - 1}`;
    return note(figures, { dueAt, wanted: 206 }, () =>
      send(agent, reader.audioUrl, { headers: { range }, timeoutMs: PATIENCE_MS }),
    );
  });
}

function keepPace(
  agent: Agent,
  pace: { everyMs: number; firstMs: number },
  act: (dueAt: number, turn: number) => Promise<void>,
): () => Promise<void> {
  const begun = performance.now() + pace.firstMs;
  const open = new Set<Promise<void>>();
  let turn = 0;
  let timer = setTimeout(beat, pace.firstMs);

  function beat(): void {
    const now = performance.now();
    for (let dueAt = dueOf(turn); dueAt <= now; dueAt = dueOf(turn)) {
      const acting = act(dueAt, turn).finally(() => open.delete(acting));
      open.add(acting);
      turn += 1;
    }
    timer = setTimeout(beat, Math.max(0, dueOf(turn) - performance.now()));
  }

  function dueOf(at: number): number {
    return begun + at * pace.everyMs;
  }

  return async () => {
    clearTimeout(timer);
    await Promise.all(open);
    agent.destroy();
  };
}

async function note(
  figures: Figures,
  { dueAt, wanted }: { dueAt: number; wanted: number },
  ask: () => Promise<{ status: number }>,
): Promise<void> {
  figures.sent += 1;
  const why = await ask().then(
    ({ status }) => (status === wanted ? null : String(status)),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (why === null) figures.times.push(performance.now() - dueAt);
  else figures.lost[why] = (figures.lost[why] ?? 0) + 1;
}

function beginFigures(): Figures {
  return { sent: 0, lost: {}, times: [] };
}

export function addFigures(all: readonly Figures[]): Figures {
  const sum = beginFigures();
  for (const { sent, lost, times } of all) {
    sum.sent += sent;
    sum.times = [...sum.times, ...times];
    for (const [why, count] of Object.entries(lost)) sum.lost[why] = (sum.lost[why] ?? 0) + count;
  }
  return sum;
}

export function countLost({ lost }: Figures): number {
  return Object.values(lost).reduce((sum, count) => sum + count, 0);
}

export function describeFigures(figures: Figures) {
  const { sent, lost, times } = figures;
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => round(quantile(times, share)));
  return { sent, p50, p99, max, lost };
}
