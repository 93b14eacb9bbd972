import type { JSX } from "solid-js";

import { t } from "../i18n/index.ts";
import { ButtonLink, EmptyState, useDocumentTitle } from "../ui/index.ts";

export function MissingPage(): JSX.Element {
  useDocumentTitle(() => t("missing.title"));
  return (
    <div class="pt-16">
      <EmptyState isPage icon="question" title={t("missing.title")} text={t("missing.text")}>
        <ButtonLink look="primary" href="/">
          {t("missing.home")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
