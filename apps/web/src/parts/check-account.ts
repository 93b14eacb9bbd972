import type { PlainKey } from "../i18n/accounts.ts";

type Fields = { name?: string; email?: string; password?: string; oldPassword?: string };

/** What is wrong with each field, as keys of the texts; empty when all is well. */
export type FieldErrors = Partial<Record<keyof Fields, PlainKey>>;

/** Checks the fields that are given, by the rules that the forms tell beforehand. */
export function checkAccount(fields: Fields): FieldErrors {
  const found: FieldErrors = {
    ...wrong("name", fields.name, checkName),
    ...wrong("email", fields.email, checkEmail),
    ...wrong("password", fields.password, checkPassword),
    ...wrong("oldPassword", fields.oldPassword, (text) =>
      text === "" ? "account.passwordMissing" : null,
    ),
  };
  return found;
}

function wrong(
  field: keyof Fields,
  text: string | undefined,
  check: (text: string) => PlainKey | null,
): FieldErrors {
  const error = text === undefined ? null : check(text);
  return error === null ? {} : { [field]: error };
}

function checkName(name: string): PlainKey | null {
  if (name.trim() === "") return "account.nameMissing";
  return name.trim().length > 80 ? "account.nameLong" : null;
}

function checkEmail(email: string): PlainKey | null {
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : "account.emailWrong";
}

function checkPassword(password: string): PlainKey | null {
  if (password.length < 8) return "account.passwordShort";
  return password.length > 128 ? "account.passwordLong" : null;
}
