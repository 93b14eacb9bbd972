import { expect, test } from "vitest";

import { type StoredScript, upgradeScript } from "./upgrade-document.ts";

const nobody = { writer: "template", model: null, promptVersion: null };
const script = (parts: Pick<StoredScript, "checks" | "origins">): StoredScript => ({
  tracks: [],
  questions: [],
  ...parts,
});

test("a script that was stored before checks had kinds is read in the form of today", () => {
  const passed = { passed: true, detail: "364 s estimated" };
  const { checks, origins } = upgradeScript(
    script({
      checks: [
        { check: "length ja", ...passed },
        { check: "length en", ...passed, reason: "estimated", values: { seconds: 364 } as object },
        { check: "grounding", passed: false, detail: "0 of 2" },
        {
          check: "courses en",
          passed: false,
          detail: "not named: Optics, Light",
          reason: "not_named",
          values: { courses: "Optics, Light" },
        },
        { check: "tides en", ...passed },
      ],
      origins: [
        { piece: "frame", ...nobody },
        { piece: "lesson 0193-aa", ...nobody, languages: ["ja"] },
      ],
    }),
  );
  expect(checks).toEqual([
    { kind: "length", language: "ja", ...passed },
    { kind: "length", language: "en", ...passed, reason: "estimated", values: { seconds: 364 } },
    { kind: "grounding", language: null, passed: false, detail: "0 of 2" },
    {
      kind: "courses",
      language: "en",
      passed: false,
      detail: "not named: Optics, Light",
      reason: "not_named",
      values: { courses: ["Optics, Light"] },
    },
  ]);
  expect(origins).toEqual([
    { piece: { kind: "frame", conceptId: null }, ...nobody },
    { piece: { kind: "lesson", conceptId: "0193-aa" }, ...nobody, languages: ["ja"] },
  ]);
});

test("a script of today stays as it is", () => {
  const stored = script({
    checks: [{ kind: "alignment", language: null, passed: true, detail: "" }],
    origins: [{ piece: { kind: "lesson", conceptId: "a" }, ...nobody }],
  });
  expect(upgradeScript(stored)).toEqual(stored);
});

test("a claim that was stored with one quote is read with all that is known of it", () => {
  const claim = { conceptId: "c", quote: "Light bends." };
  const segment = {
    id: "lesson",
    kind: "lesson",
    title: "",
    sentences: [
      { id: "c.lesson1", text: "It bends.", claim },
      { id: "c.lesson2", text: "Look.", claim: null },
    ],
    pauseAfterMs: 0,
    conceptId: "c",
    isShared: true,
  } as const;
  const basisIn = (language: "en" | "ja") => {
    const stored: StoredScript = {
      ...script({
        checks: [],
        origins: [
          { piece: { kind: "lesson", conceptId: "c" }, ...nobody, languages: ["en"] },
          { piece: { kind: "lesson", conceptId: "c" }, ...nobody, writer: "openai" },
        ],
      }),
      tracks: [
        {
          language,
          title: "",
          description: "",
          segments: [{ ...segment, language, sentences: [...segment.sentences] }],
        },
      ],
    };
    return upgradeScript(stored).tracks[0]?.segments[0]?.sentences.map((said) => said.claim);
  };
  const quotes = ["Light bends."];
  expect(basisIn("en")).toEqual([{ conceptId: "c", quotes, basis: "teacher" }, null]);
  expect(basisIn("ja")).toEqual([{ conceptId: "c", quotes, basis: "quoted" }, null]);
});
