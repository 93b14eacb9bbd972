import type { JSX } from "solid-js";

import { t } from "../i18n/index.ts";
import { BrandMark } from "./brand.tsx";

/** Shown until the session is known. */
export function StartScreen(): JSX.Element {
  return (
    <div role="status" class="flex min-h-dvh items-center justify-center">
      <span class="sr-only">{t("state.loading")}</span>
      <BrandMark size={44} />
    </div>
  );
}
