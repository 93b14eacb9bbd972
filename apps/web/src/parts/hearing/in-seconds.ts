/** A passage as tables for spreadsheets have it, in whole seconds. */
export function inSeconds({ fromMs, toMs }: { fromMs: number; toMs: number }) {
  return { fromSeconds: Math.round(fromMs / 1000), toSeconds: Math.round(toMs / 1000) };
}
