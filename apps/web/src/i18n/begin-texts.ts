import { texts as home } from "./en/home.ts";
import { texts as shared } from "./en/shared.ts";
import { beginTexts, type TextTable } from "./language.ts";

// The first pages speak English at once. All else comes part by part and language by language: only the
// first script knows where each is, so that a changed text gives no other script a new name.
beginTexts(
  { home, shared },
  import.meta.glob<{ texts: TextTable }>(["./*/*.ts", "!./testing/*.ts", "!./en/{home,shared}.ts"]),
);
