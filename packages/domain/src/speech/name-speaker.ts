import type { Speaker } from "../installation/index.ts";

/** The kind of voice in the name of everything spoken: two kinds never share audio. */
export function nameSpeaker({ isStandIn, standInVersion }: Speaker): string {
  if (!isStandIn) return "polly";
  return standInVersion === "" ? "stand-in" : `stand-in ${standInVersion}`;
}
