import { bringTexts } from "./t.ts";

/** Reasons of speech and of failed episodes, by name. */
bringTexts("failures");
