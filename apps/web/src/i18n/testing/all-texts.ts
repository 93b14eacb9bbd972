import { beginTexts, setInterfaceLanguage, type TextTable } from "../language.ts";

const english = import.meta.glob<TextTable>("../en/*.ts", { eager: true, import: "texts" });
const others = import.meta.glob<{ texts: TextTable }>(["../*/*.ts", "!../en/*.ts", "!./*.ts"]);

// Tests speak English without loading anything first.
beginTexts(
  Object.fromEntries(
    Object.entries(english).map(([file, texts]) => [
      file.slice("../en/".length, -".ts".length),
      texts,
    ]),
  ),
  Object.fromEntries(Object.entries(others).map(([file, load]) => [file.slice(1), load])),
);

// Files run one after another in one window, and a test that failed may have left it in another language.
await setInterfaceLanguage("en");
