import { bringTexts } from "./t.ts";

/** Reasons of speech, and of episodes that could not be made: said by their names. */
bringTexts("failures");
