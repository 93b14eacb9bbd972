import type { Speaker } from "../installation/index.ts";

/** The kind of voice as it stands in the name of whatever was spoken: two kinds never share audio. */
export function nameSpeaker({ isStandIn, standInVersion }: Speaker): string {
  if (!isStandIn) return "polly";
  return standInVersion === "" ? "stand-in" : `stand-in ${standInVersion}`;
}
