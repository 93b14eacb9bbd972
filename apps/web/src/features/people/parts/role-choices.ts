import type { Role } from "../../../api.ts";
import { t } from "../../../i18n/index.ts";

const ROLES = ["learner", "teacher", "admin"] as const satisfies readonly Role[];

export function roleChoices(): { value: Role; label: string }[] {
  return ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }));
}
