import { uuidSource } from "@learnlab/adapters/runtime";
import { type NewPeople, saveLogo } from "@learnlab/domain";

import { openMachine } from "./generation.ts";
import { makePng } from "./pictures.ts";

/** A logo as it is sent. */
export const LOGO = Buffer.from(makePng(64, 32)).toString("base64");

export const NEW_PEOPLE: NewPeople = {
  languages: ["ja", "en"],
  outputFormat: "audio",
  voices: { ja: "Takumi" },
  secondVoice: false,
  questionMode: "pause",
};

/** Shows a logo, and answers its name. */
export async function showLogo(): Promise<string> {
  const actor = { userId: uuidSource.next(), role: "admin" } as const;
  return (await saveLogo(openMachine(), { actor, picture: LOGO })).name;
}
