const BEAT_MS = 50;

/** Notices when this process, or the whole machine, stands still. */
export function watchStalls() {
  let last = Date.now();
  let longest = 0;
  const timer = setInterval(beat, BEAT_MS);

  function beat(): void {
    const now = Date.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  }

  return {
    /** The longest stall since it was asked last, in ms. */
    takeLongest(): number {
      const found = longest;
      longest = 0;
      return found;
    },
    stop: () => clearInterval(timer),
  };
}
