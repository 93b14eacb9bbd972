import type { JSX } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { Page } from "../../../ui/index.ts";

export function HomePage(): JSX.Element {
  return <Page title={t("nav.home")}>{null}</Page>;
}
