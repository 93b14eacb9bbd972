import { createAsync } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import type { Language, OutputFormat } from "../../api.ts";
import { loadClassPrice } from "../../data/class-order.ts";
import { formatMoney } from "../../i18n/format-money.ts";
import { t } from "../../i18n/schedule.ts";
import type { When } from "./chosen-time.ts";
import { WhenFields } from "./when-fields.tsx";

interface StaffFieldsProps {
  when: When;
  error: string | undefined;
  languages: Language[];
  outputFormat: OutputFormat;
  onWhen: (when: When) => void;
}

/** What only admins are asked and told: when an episode is made, and what it costs. */
export function StaffFields(props: StaffFieldsProps): JSX.Element {
  const price = createAsync(() =>
    // Without a price the episode can be made all the same.
    loadClassPrice({
      courseId: null,
      languages: props.languages,
      outputFormat: props.outputFormat,
    }).catch(() => null),
  );
  return (
    <div class="flex flex-col gap-4">
      <WhenFields when={props.when} error={props.error} onWhen={props.onWhen} />
      <Suspense fallback={<p class="min-h-5" />}>
        <Show when={price.latest}>
          {(known) => (
            <p class="tabular text-sm text-ink-soft">
              {t("when.cost", { money: formatMoney(known().microDollars) })}{" "}
              {sayLeft(known().leftMicroDollars)}
            </p>
          )}
        </Show>
      </Suspense>
    </div>
  );
}

function sayLeft(microDollars: number | null): string {
  return microDollars === null
    ? t("when.noLimit")
    : t("when.left", { money: formatMoney(microDollars) });
}
