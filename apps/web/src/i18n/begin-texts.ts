import { texts as home } from "./en/home.ts";
import { texts as shared } from "./en/shared.ts";
import { beginTexts, type TextTable } from "./language.ts";

// The first pages are in English at once. Other texts load by part and language: only the first script
// knows their files, so that a changed text renames no other script.
beginTexts(
  { home, shared },
  import.meta.glob<{ texts: TextTable }>(["./*/*.ts", "!./testing/*.ts", "!./en/{home,shared}.ts"]),
);
