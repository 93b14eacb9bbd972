const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
/** The watchdog's own probes, which would fill the log. */
const PROBE = /"route":"\/healthz","status":200/;

/**
 * Turns the output of runtime and worker into log lines: with a time, without colours, without queries
 * (those of media links are signatures) and without the watchdog's probes.
 */
export function rewriteLog(text: string, at: string): string {
  const lines = text.replaceAll(ANSI, "").split("\n");
  const kept = lines.filter((line) => line.trim() !== "" && !PROBE.test(line));
  return kept.map((line) => `${addTime(line.replaceAll(/\?[^\s"]+/g, "?…"), at)}\n`).join("");
}

function addTime(line: string, at: string): string {
  return line.startsWith('{"level"') ? `{"at":"${at}",${line.slice(1)}` : `${at} ${line}`;
}
