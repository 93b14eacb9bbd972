import { z } from "zod";

const LONGEST_PASSWORD = 128;
const TOO_LONG = "A password has at most 128 characters.";

export const Email = z.email("Enter an email address.").max(254).toLowerCase();

/** A new password. */
export const Password = z
  .string("Enter a password.")
  .min(8, "A password has at least 8 characters.")
  .max(LONGEST_PASSWORD, TOO_LONG);

/** A password to check; bounded, because hashing time grows with its length. */
export const GivenPassword = z.string("Enter your password.").max(LONGEST_PASSWORD, TOO_LONG);
