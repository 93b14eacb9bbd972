const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i;
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;]+)/i;
/** Letters of two points or less are not meant to be read. */
const TINY = /(?:^|;)\s*font-size\s*:\s*(?:0(?:\.\d+)?[a-z%]*|[12](?:\.\d+)?(?:px|pt))\s*(?:;|$)/i;
const MOVED_AWAY = /(?:^|;)\s*(?:left|top|right|bottom|text-indent)\s*:\s*-\d{4,}/i;
const LIGHTEST = 0xf4;

/** Whether an element's own attributes hide it, including white text without a background. */
export function isHidden(attributes: Record<string, string>): boolean {
  const { style = "", color = "" } = attributes;
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  if ([UNSEEN, TINY, MOVED_AWAY].some((sign) => sign.test(style))) return true;
  const colour = (COLOUR.exec(style)?.[1] ?? color).trim().toLowerCase();
  return isWhite(colour) && !/background/i.test(style);
}

function isWhite(colour: string): boolean {
  if (colour === "white" || colour === "transparent") return true;
  const parts = readHex(colour) ?? readNumbers(colour);
  return parts !== null && parts.length >= 3 && parts.every((part) => part >= LIGHTEST);
}

function readHex(colour: string): number[] | null {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16));
}

function readNumbers(colour: string): number[] | null {
  const inside = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1];
  return inside?.match(/\d+/g)?.slice(0, 3).map(Number) ?? null;
}
