import type { BriefLink } from "../episodes/index.ts";
import type { FrameRequest } from "./script-writer.ts";

export interface SayableLink extends BriefLink {
  /** What a model calls it by. */
  id: string;
  /** The place of the lesson at which it is said. */
  at: number;
}

/** Links that can be said at a lesson of today: the other idea was heard before, or is taught earlier today. */
export function listSayableLinks({ brief, lessons }: FrameRequest): SayableLink[] {
  const places = lessons.map(({ conceptId }) => conceptId);
  return (brief.links ?? [])
    .map((link, index) => ({ ...link, id: `link${index + 1}`, at: places.indexOf(link.fromId) }))
    .filter(({ at, isKnown, toId }) => {
      const earlier = places.slice(0, Math.max(0, at));
      return at !== -1 && (isKnown || earlier.includes(toId));
    });
}
