/** The same cues, each of 900 ms, as a WebVTT file in one of the many ways that the standard allows. */
export function varyVtt(random: () => number, cues: { at: number; text: string }[]): string {
  const pick = <TOption>(...options: TOption[]) =>
    options[Math.floor(random() * options.length)] as TOption;
  const end = pick("\n", "\r\n", "\r");
  const time = (ms: number) => {
    const hours = pick("", "00:", "000:");
    return `${hours}${String(Math.floor(ms / 60_000)).padStart(2, "0")}:${(ms % 60_000) / 1_000}`
      .replace(/:(\d)(?=\.|$)/, ":0$1")
      .replace(/(\.\d+)?$/, (fraction) => `.${fraction.slice(1).padEnd(3, "0")}`);
  };
  const comment = () => pick("", `NOTE${pick(" ", "\t", end)}not said${end}${end}`);
  const blocks = cues.map(({ at, text }) => {
    const id = pick("", `cue ${at}${end}`);
    const arrow = pick(" --> ", "-->", "\t-->\t", "  -->  ");
    const settings = pick("", " line:0", " align:start  position:10%", "\tregion:fred");
    const marked = pick(text, `<b>${text}</b>`, `<c.a.b>${text}</c>`, text.replace("&", "&amp;"));
    return `${comment()}${id}${time(at)}${arrow}${time(at + 900)}${settings}${end}${marked}${end}${pick("", end)}${end}`;
  });
  const header = `${pick("", "\uFEFF")}WEBVTT${pick("", " title", "\tx")}${end}${pick("", `Language: en${end}`)}${end}`;
  return header + blocks.join("");
}
