import { LANGUAGES } from "@learnlab/domain";
import { LINE_VARIANTS, PHRASE_BOOKS } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

test.each(LANGUAGES)(
  "the phrase book of %s has every line in every variant, with its holes",
  (language) => {
    const { lines } = PHRASE_BOOKS[language];
    for (const [name, { variants, holes }] of Object.entries(LINE_VARIANTS)) {
      const texts: string[] = lines[name as keyof typeof lines];
      expect(texts, name).toHaveLength(variants);
      for (const text of texts) {
        const found = [...text.matchAll(/\{(\w+)\}/g)].map(([, hole = ""]) => hole).toSorted();
        expect(found, `${name}: ${text}`).toEqual([...holes].toSorted());
        expect(text.match(/[.!?。？！]/g)?.length, `${name}: ${text}`).toBe(1);
        expect(text, name).toMatch(/[.!?。？！][»”"]?$/);
      }
      expect(new Set(texts).size, name).toBe(variants);
    }
  },
);
