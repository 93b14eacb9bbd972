import { bringTexts } from "./t.ts";

/** Reasons of speech, of failed episodes and of concepts that are gone, by name. */
bringTexts("failures");
