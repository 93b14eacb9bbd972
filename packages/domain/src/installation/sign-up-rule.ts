import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  compareValues,
  recordAction,
  requirePermission,
  type SignUpRule,
} from "../accounts/index.ts";
import { DomainError } from "../shared/index.ts";
import type { SettingName } from "./setting-names.ts";
import type { ReadSettings, SettingsStore } from "./settings-store.ts";

/** From the narrowest to the widest. */
export const SIGN_UP_RULES = ["closed", "invite", "open"] as const satisfies readonly SignUpRule[];

export const SignUpChoice = z.strictObject({
  rule: z.enum(SIGN_UP_RULES, { error: "Choose open, invite or closed." }),
});
export type SignUpChoice = z.infer<typeof SignUpChoice>;

export interface SignUpSettingDeps extends ReadSettings {
  /** The configured rule, which admins may narrow and never widen. */
  widestSignUp: SignUpRule;
}

export const SIGN_UP_NAME = "sign-up" satisfies SettingName;

/** The narrower of the admins' choice and the configuration. */
export async function readSignUpRule(deps: SignUpSettingDeps): Promise<SignUpRule> {
  const chosen = SignUpChoice.safeParse(await deps.settings.find(SIGN_UP_NAME));
  return chosen.success && isWithin(chosen.data.rule, deps) ? chosen.data.rule : deps.widestSignUp;
}

/** Sets the rule for the next sign-up and invitation. */
export async function saveSignUpRule(
  deps: SignUpSettingDeps & AuditDeps & { settings: SettingsStore },
  { actor, rule }: SignUpChoice & { actor: Actor | null },
): Promise<SignUpChoice> {
  requirePermission(actor, "installation.saveSignUp");
  if (!isWithin(rule, deps)) throw tooWide(deps.widestSignUp);
  const before = { rule: await readSignUpRule(deps) };
  await deps.settings.save({ name: SIGN_UP_NAME, value: { rule }, at: deps.clock.now() });
  await recordAction(deps, {
    actor,
    action: "installation.saveSignUp",
    subjectId: SIGN_UP_NAME,
    personId: null,
    details: compareValues(before, { rule }),
  });
  return { rule };
}

function isWithin(
  rule: SignUpRule,
  { widestSignUp }: Pick<SignUpSettingDeps, "widestSignUp">,
): boolean {
  return SIGN_UP_RULES.indexOf(rule) <= SIGN_UP_RULES.indexOf(widestSignUp);
}

function tooWide(most: SignUpRule): DomainError {
  return new DomainError(
    "conflict",
    `The deployment allows at most "${most}" here: its setting SIGN_UP is the outer bound.`,
    { reason: "settings.sign_up_too_wide", details: { most } },
  );
}
