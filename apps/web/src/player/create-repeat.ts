import { createEffect, createSignal, on } from "solid-js";

import type { Listening } from "./create-listening.ts";
import type { PlainPlayer } from "./make-player.ts";
import { clampSpeed } from "./timings.ts";

/** A line that began later is left, and the one before is repeated. */
const JUST_BEGUN_MS = 1_000;
/** Without lines. */
const PIECE_MS = 5_000;
const SLOWLY = 0.7;

interface RepeatParts {
  listening: Listening;
  moves: { seek: (toMs: number) => void; isOn: () => boolean; play: () => void };
  plain: Pick<PlainPlayer, "setSpeed">;
}

interface Slow {
  fromMs: number;
  toMs: number;
  /** To go back to, and the slow one: whoever chooses another keeps that. */
  before: number;
  slow: number;
}

/** Says the current line once more, as it was or slowly; after it the speed is as before. */
export function createRepeat({ listening, moves, plain }: RepeatParts) {
  const [slow, setSlow] = createSignal<Slow | null>(null);

  function changeSpeed(speed: number): void {
    listening.changeSpeed(speed);
    plain.setSpeed(speed);
  }

  createEffect(
    on([listening.positionMs, listening.episode], ([at], before) => {
      const now = slow();
      if (now === null) return;
      const isSame = before === undefined || before[1] === listening.episode();
      if (isSame && at >= now.fromMs - JUST_BEGUN_MS && at < now.toMs) return;
      setSlow(null);
      if (isSame && listening.speed() === now.slow) changeSpeed(now.before);
    }),
  );

  function go(fromMs: number): void {
    moves.seek(fromMs);
    if (!moves.isOn()) moves.play();
  }

  return {
    repeatLine: (): void => go(findLine(listening).fromMs),
    repeatSlowly(): void {
      const line = findLine(listening);
      const before = slow()?.before ?? listening.speed();
      const next = { ...line, before, slow: clampSpeed(before * SLOWLY) };
      go(line.fromMs);
      setSlow(next);
      changeSpeed(next.slow);
    },
  };
}

function findLine({ episode, positionMs }: Listening): Pick<Slow, "fromMs" | "toMs"> {
  const { cueStartsMs = [], durationMs = 0 } = episode() ?? {};
  const at = positionMs();
  const index = cueStartsMs.findLastIndex((startMs) => startMs <= at - JUST_BEGUN_MS);
  const fromMs = cueStartsMs[Math.max(0, index)];
  if (fromMs === undefined) return { fromMs: Math.max(0, at - PIECE_MS), toMs: at };
  return { fromMs, toMs: cueStartsMs[Math.max(0, index) + 1] ?? durationMs };
}
