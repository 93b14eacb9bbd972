const WHITE = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255)/i;
const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i;

/** Whether an element's own attributes hide it, including white text without a background. */
export function isHidden(attributes: Record<string, string>): boolean {
  const { style = "" } = attributes;
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return true;
  return UNSEEN.test(style) || (WHITE.test(style) && !/background/i.test(style));
}
