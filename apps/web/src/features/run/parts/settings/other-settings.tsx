import { A } from "@solidjs/router";
import { For, type JSX } from "solid-js";

import type { AllSettings, Installation } from "../../../../data/installation.ts";
import { formatMoney } from "../../../../i18n/format-money.ts";
import { t } from "../../../../i18n/installation.ts";
import { t as tSpeech } from "../../../../i18n/people.ts";
import { Mark, Section } from "../../../../ui/index.ts";
import { isUsual, ResetButton } from "./reset-button.tsx";

const OTHERS = [
  { name: "limits", text: "limits", href: "/run/costs", say: sayLimits },
  { name: "speech", text: "speech", href: "/run/costs", say: saySpeech },
  { name: "writing", text: "writing", href: "/run/costs", say: sayWriting },
  { name: "retention", text: "retention", href: "/run/jobs", say: sayRetention },
  { name: "listening", text: "listening", href: "/run/jobs", say: sayListening },
  { name: "class-privacy", text: "privacy", href: "/run/people", say: sayPrivacy },
] as const;

/** The settings that have a page with their figures: each with its value, its default and the way there. */
export function OtherSettings(props: { known: Installation }): JSX.Element {
  return (
    <Section title={t("installation.others")} hint={t("installation.othersHint")}>
      <ul class="divide-y divide-line border-y border-line">
        <For each={OTHERS}>
          {({ name, text, href, say }) => (
            <li class="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div class="min-w-0 flex-1 basis-64">
                <p class="flex flex-wrap items-center gap-2 font-semibold">
                  {t(`installation.${text}`)}
                  <Mark look="plain">
                    {isUsual(props.known, name)
                      ? t("installation.isDefault")
                      : t("installation.isChanged")}
                  </Mark>
                </p>
                <p class="text-sm">{say(props.known.current)}</p>
                <p class="text-sm text-ink-soft">{t(`installation.${text}When`)}</p>
              </div>
              <div class="flex flex-wrap items-center">
                <ResetButton known={props.known} name={name} title={t(`installation.${text}`)} />
                <A
                  href={href}
                  aria-label={t("installation.changeOf", { name: t(`installation.${text}`) })}
                  class="inline-flex min-h-11 items-center px-2 text-sm font-semibold text-accent-ink underline-offset-4 hover:underline"
                >
                  {t("installation.change")}
                </A>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

function sayLimits({ limits }: AllSettings): string {
  const { episodesPerDay: count, monthlyMicroDollars: most } = limits;
  const budget =
    most === null
      ? t("installation.budgetNone")
      : t("installation.budget", { money: formatMoney(most) });
  return t("installation.limitsValue", { count, budget });
}

function saySpeech({ speech }: AllSettings): string {
  return t("installation.speechValue", {
    engine: tSpeech(`speech.${speech.engine}`),
    rate: speech.sampleRate / 1000,
  });
}

function sayWriting({ writing }: AllSettings): string {
  return t(writing.hasTwoDrafts ? "installation.writingTwice" : "installation.writingOnce");
}

function sayRetention({ retention: { episodeDays: count } }: AllSettings): string {
  return count === null
    ? t("installation.retentionForever")
    : t("installation.retentionDays", { count });
}

function sayListening({ listening }: AllSettings): string {
  const { freezesAWeek: freezes, listenDays: days } = listening;
  return t("installation.listeningValue", { freezes, days });
}

function sayPrivacy({ "class-privacy": { teachersSee } }: AllSettings): string {
  return t(teachersSee === "people" ? "installation.privacyPeople" : "installation.privacyTotals");
}
