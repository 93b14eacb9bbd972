import { LANGUAGES } from "@learnlab/domain";
import { expect, test } from "vitest";

import { countCharacters, writePieces } from "./write-pieces.ts";

test("every language has enough to say, in pieces as long as those of an episode", async () => {
  const pieces = await writePieces();
  for (const language of LANGUAGES) {
    const texts = pieces[language];
    const isDense = language === "ja" || language === "ko";
    expect(countCharacters(texts)).toBeGreaterThanOrEqual(isDense ? 1_000 : 2_000);
    expect(countCharacters(texts)).toBeLessThan(isDense ? 1_700 : 3_300);
    expect(texts.length).toBeGreaterThanOrEqual(6);
    expect(new Set(texts).size).toBe(texts.length);
  }
});
