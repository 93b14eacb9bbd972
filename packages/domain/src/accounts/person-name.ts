import { z } from "zod";

import { foldSpace } from "../shared/index.ts";

const LONGEST_NAME = 80;
const TOO_LONG = "A name has at most 80 characters.";

/** Line ends, control characters, marks of reading direction and whatever else is not seen. */
const unseen = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/**
 * A person's name, at every door: trimmed, in NFC, blanks folded, 1 to 80 characters with a letter or a
 * digit among them. Names that were stored before stay as they are.
 */
export const PersonName = z
  .string("Enter a name.")
  // Code units, so that no long text is taken apart into characters.
  .max(LONGEST_NAME * 8, TOO_LONG)
  .transform((text) => text.normalize("NFC").trim())
  .refine((name) => !unseen.test(name), {
    error: "A name is one line, without characters that are not seen.",
  })
  .transform(foldSpace)
  .refine((name) => name !== "", { error: "Enter a name." })
  .refine((name) => Array.from(name).length <= LONGEST_NAME, { error: TOO_LONG })
  .refine((name) => name === "" || /[\p{L}\p{N}]/u.test(name), {
    error: "A name has at least one letter or digit.",
  });
