import { expect, test, vi } from "vitest";

test("a part that comes while the language changes has its texts in the new one", async () => {
  vi.resetModules();
  const { addPart, beginTexts, findText, setInterfaceLanguage } = await import("./language.ts");
  const arrival = Promise.withResolvers<void>();
  const textOf = (text: string) => () => Promise.resolve({ texts: { late: text } });
  beginTexts(
    { first: { early: "Early" } },
    {
      "./ja/first.ts": () => arrival.promise.then(() => ({ texts: { early: "先" } })),
      "./en/teach.ts": textOf("Late"),
      "./ja/teach.ts": textOf("後"),
    },
  );
  const change = setInterfaceLanguage("ja");
  addPart("teach");
  arrival.resolve();
  await change;
  expect([findText("early"), findText("late")]).toEqual(["先", "後"]);
});
