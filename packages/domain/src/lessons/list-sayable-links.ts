import type { BriefLink } from "../episodes/index.ts";
import type { FrameRequest } from "./script-writer.ts";

export interface SayableLink extends BriefLink {
  /** The id with which a model refers to it. */
  id: string;
  /** The position of the lesson at which it is said. */
  at: number;
}

/** Links that can be said at a lesson of today: the other concept was heard before, or is taught earlier today. */
export function listSayableLinks({ brief, lessons }: FrameRequest): SayableLink[] {
  const places = lessons.map(({ conceptId }) => conceptId);
  return (brief.links ?? [])
    .map((link, index) => ({ ...link, id: `link${index + 1}`, at: places.indexOf(link.fromId) }))
    .filter(({ at, isKnown, toId }) => {
      const earlier = places.slice(0, Math.max(0, at));
      return at !== -1 && (isKnown || earlier.includes(toId));
    });
}
