import { gradeByWords } from "@learnlab/domain/testing";
import { expect, test } from "vitest";

/** Japanese is cut into words by the runtime's dictionary, which a worker could lack. */
test("a worker has the words of Japanese", () => {
  const question = {
    language: "ja" as const,
    question: "認証と認可はどう違いますか？",
    expected: "認証は誰なのかという本人確認で、認可は何をしてよいのかという権限の確認です。",
    accepted: ["認証は誰か、認可は何をしてよいかです。"],
    keyTerms: ["本人確認", "権限"],
  };
  const answer = "認証は誰なのか本人を確認すること、認可は何をしていいか権限を確認すること";
  expect(gradeByWords(question, answer)).toMatchObject({ result: "right", conflict: null });
  const exchanged = answer
    .replaceAll("認証", "…")
    .replaceAll("認可", "認証")
    .replaceAll("…", "認可");
  expect(gradeByWords(question, exchanged)).toMatchObject({ result: "ask", conflict: "roles" });
  const words = new Intl.Segmenter("ja", { granularity: "word" }).segment("本人確認");
  expect([...words].map(({ segment }) => segment)).toEqual(["本人", "確認"]);
});
