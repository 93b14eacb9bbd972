import { z } from "zod";

import { foldSpace } from "../shared/index.ts";

const LONGEST_NAME = 80;
const TOO_LONG = "A name has at most 80 characters.";

/** Line breaks, control characters, direction marks and other invisible characters. */
const unseen = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/**
 * A person's name in any input: trimmed, NFC, spaces folded, 1 to 80 characters with a letter or a digit.
 * Older stored names stay as they are.
 */
export const PersonName = z
  .string("Enter a name.")
  // Counts code units, so that a long text is not split into characters.
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
