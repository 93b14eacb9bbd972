/** A longer or faster movement counts as a swipe. */
const FAR_PX = 96;
const BEGUN_PX = 24;
const FAST_PX_PER_MS = 0.5;

interface Swipe {
  towards: "up" | "down";
  /** The distance of the finger in that direction, in px; 0 when it is released without a swipe. */
  onMove?: (byPx: number) => void;
  onDone: () => void;
}

/** The used fields of a pointer event, in px and ms. */
type Touch = Pick<PointerEvent, "clientY" | "timeStamp" | "pointerType" | "isPrimary">;

/** Listeners for vertical swipes with a finger; mouse users have buttons. */
export function makeSwipe({ towards, onMove, onDone }: Swipe) {
  const sign = towards === "down" ? 1 : -1;
  let from: { y: number; at: number } | null = null;

  function distance(touch: Touch): number {
    return from === null ? 0 : Math.max(0, (touch.clientY - from.y) * sign);
  }

  function end(): void {
    from = null;
    onMove?.(0);
  }

  return {
    onPointerDown(touch: Touch): void {
      if (touch.pointerType === "mouse" || !touch.isPrimary) return;
      from = { y: touch.clientY, at: touch.timeStamp };
    },
    onPointerMove: (touch: Touch): void => {
      if (from !== null) onMove?.(distance(touch));
    },
    onPointerUp(touch: Touch): void {
      if (from === null) return;
      const by = distance(touch);
      const isFast = by / Math.max(1, touch.timeStamp - from.at) > FAST_PX_PER_MS;
      const isMeant = by > FAR_PX || (by > BEGUN_PX && isFast);
      end();
      if (isMeant) onDone();
    },
    onPointerCancel: end,
  };
}
