import type { FieldErrors } from "../create-form.ts";
import { type PlainKey, t } from "../i18n/accounts.ts";

interface Fields {
  name?: string;
  email?: string;
  /** A new password. */
  password?: string;
  /** A current password. */
  oldPassword?: string;
}

const LONGEST_NAME = 80;
/** Line breaks and invisible characters; joiners may be part of names. */
const unseen = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** The errors of the given fields, by the rules that the forms state in advance. */
export function checkAccount(fields: Fields): FieldErrors<Fields> {
  return {
    ...wrong("name", fields.name, checkName),
    ...wrong("email", fields.email, checkEmail),
    ...wrong("password", fields.password, checkPassword),
    ...wrong("oldPassword", fields.oldPassword, (text) =>
      text === "" ? "account.passwordMissing" : null,
    ),
  };
}

function wrong(
  field: keyof Fields,
  text: string | undefined,
  check: (text: string) => PlainKey | null,
): FieldErrors<Fields> {
  const error = text === undefined ? null : check(text);
  return error === null ? {} : { [field]: t(error) };
}

function checkName(text: string): PlainKey | null {
  const name = text.normalize("NFC").trim();
  if (name === "") return "account.nameMissing";
  if (unseen.test(name)) return "account.nameUnseen";
  if (Array.from(name.replaceAll(/\s+/g, " ")).length > LONGEST_NAME) return "account.nameLong";
  return /[\p{L}\p{N}]/u.test(name) ? null : "account.nameNone";
}

function checkEmail(email: string): PlainKey | null {
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : "account.emailWrong";
}

function checkPassword(password: string): PlainKey | null {
  if (password.length < 8) return "account.passwordShort";
  return password.length > 128 ? "account.passwordLong" : null;
}
