/** This project's own lint rules. */
import { borders } from "./borders.ts";
import { interfaceText } from "./interface-text.js";
import { patience, singleLook } from "./patience.js";
import { seeded } from "./seeded.js";

export default {
  meta: { name: "learnlab" },
  rules: {
    borders,
    "no-literal-interface-text": interfaceText,
    patience,
    "no-single-look": singleLook,
    seeded,
  },
};
