import type { JSX } from "solid-js";

import { formatPercent, t } from "../../i18n/index.ts";
import { ProgressRing } from "../../ui/index.ts";

/** How much of an episode was heard, around its play button. */
export function HeardRing(props: { share: number }): JSX.Element {
  return (
    <ProgressRing
      isThin
      size={44}
      value={props.share}
      label={t("home.heardShare", { percent: formatPercent(props.share) })}
    />
  );
}
