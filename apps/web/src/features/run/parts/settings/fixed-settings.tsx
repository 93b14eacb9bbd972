import { For, type JSX } from "solid-js";

import type { Installation } from "../../../../data/installation.ts";
import { regionLocale } from "../../../../i18n/index.ts";
import { t } from "../../../../i18n/installation.ts";
import { Section } from "../../../../ui/index.ts";

type Fixed = Installation["fixed"][number];

const GROUPS = ["door", "suppliers", "media", "work"] as const satisfies readonly Fixed["group"][];

/** What only a deploy changes, and why. */
export function FixedSettings(props: { fixed: readonly Fixed[] }): JSX.Element {
  return (
    <Section title={t("installation.fixed")} hint={t("installation.fixedHint")}>
      <div class="flex flex-col gap-8">
        <For each={GROUPS}>
          {(group) => (
            <div>
              <h3 class="font-semibold">{t(`installation.fixed.${group}`)}</h3>
              <p class="mt-0.5 text-sm text-ink-soft">{t(`installation.fixed.${group}Why`)}</p>
              <dl class="mt-3 divide-y divide-line border-y border-line text-sm">
                <For each={props.fixed.filter((one) => one.group === group)}>
                  {(one) => (
                    <div class="grid gap-x-4 py-2 sm:grid-cols-[16rem_minmax(0,1fr)]">
                      <dt class="font-mono text-xs leading-5 break-all text-ink-soft">
                        {one.name}
                      </dt>
                      <dd class="break-words" dir="auto">
                        {sayValue(one)}
                      </dd>
                    </div>
                  )}
                </For>
              </dl>
            </div>
          )}
        </For>
      </div>
    </Section>
  );
}

function sayValue({ name, value }: Fixed): string {
  if (value === null) return t("installation.empty");
  if (typeof value === "number") return value.toLocaleString(regionLocale());
  if (typeof value === "string") return value;
  if (name.endsWith("_KEY")) return t(value ? "installation.isSet" : "installation.isNotSet");
  return t(value ? "installation.yes" : "installation.no");
}
