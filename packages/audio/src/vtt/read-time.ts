/** Milliseconds of `[hh:]mm:ss.mmm` as the standard collects a timestamp, or null. */
export function readTime(text: string): number | null {
  const match = /^(?:(\d{2,}):)?(\d{2}):(\d{2})\.(\d{3})$/.exec(text);
  return match === null ? null : addUp(match);
}

/**
 * As people and other programs write times too: one digit of hours, minutes or seconds, a comma, one or two digits of
 * a fraction or none.
 */
export function readLooseTime(text: string): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text);
  return match === null ? null : addUp(match);
}

const LATEST_HOURS = 10_000;

function addUp([, hours = "0", minutes = "", seconds = "", fraction = ""]: RegExpExecArray) {
  if (Number(minutes) > 59 || Number(seconds) > 59 || Number(hours) >= LATEST_HOURS) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1_000 + Number(fraction.padEnd(3, "0"));
}
