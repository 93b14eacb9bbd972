import type { JSX } from "solid-js";

import { t } from "../../../i18n/accounts.ts";
import { ButtonLink } from "../../../ui/index.ts";
import { Door } from "../parts/door.tsx";

/** Shown after an account was deleted. */
export function DeletedPage(): JSX.Element {
  return (
    <Door title={t("deleted.title")} lead={t("deleted.text")}>
      <ButtonLink class="w-full" href="/sign-in">
        {t("deleted.home")}
      </ButtonLink>
    </Door>
  );
}
