import { For, type JSX, Show } from "solid-js";

import type { MadeStep } from "../../../data/making.ts";
import { t } from "../../../i18n/desk.ts";
import { formatDuration } from "../../../i18n/format-duration.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import { languageName, tReason } from "../../../i18n/index.ts";
import "../../../i18n/failures.ts";
import { Facts, Fold, Mark } from "../../../ui/index.ts";

type Attempt = MadeStep["attempts"][number];

const LOOKS = { done: "good", failed: "bad", running: "warm", waiting: "plain" } as const;

/** The steps in their order, each with its attempts. */
export function MadeSteps(props: { steps: MadeStep[] }): JSX.Element {
  return (
    <ol class="mt-2 divide-y divide-line border-y border-line">
      <For each={props.steps} fallback={<li class="py-3 text-ink-soft">{t("desk.noSteps")}</li>}>
        {(step) => (
          <li class="py-3">
            <p class="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
              {nameStep(step)}
              <Mark look={LOOKS[step.state]}>{t(`desk.state.${step.state}`)}</Mark>
            </p>
            <Facts facts={factsOf(step)} />
            <Attempts attempts={step.attempts} />
          </li>
        )}
      </For>
    </ol>
  );
}

function Attempts(props: { attempts: Attempt[] }): JSX.Element {
  const unrecorded = () => (props.attempts[0]?.number ?? 1) - 1;
  return (
    <Show when={props.attempts.length + unrecorded() > 1}>
      <Fold label={t("desk.attempts", { count: props.attempts.length + unrecorded() })}>
        <Show when={unrecorded() > 0}>
          <p class="text-ink-soft">{t("desk.earlier", { count: unrecorded() })}</p>
        </Show>
        <ol class="flex flex-col gap-1.5">
          <For each={props.attempts}>
            {(attempt) => (
              <li>
                <p>{t("desk.attempt", { number: attempt.number })}</p>
                <Facts facts={[...timesOf(attempt), sayOutcome(attempt)]} />
              </li>
            )}
          </For>
        </ol>
      </Fold>
    </Show>
  );
}

function factsOf({ attempts, doneParts, totalParts }: MadeStep): string[] {
  const last = attempts.at(-1);
  const parts = totalParts > 1 ? t("desk.parts", { done: doneParts, total: totalParts }) : "";
  if (last === undefined) return [parts, t("desk.notRecorded")];
  const why = last.outcome === "done" || last.outcome === "running" ? "" : sayOutcome(last);
  return [...timesOf(last), parts, why];
}

/** When it began, and how long it took. */
function timesOf({ beganAt, endedAt }: Attempt): string[] {
  const began = formatMoment(beganAt, Date.now());
  return endedAt === null ? [began] : [began, formatDuration(endedAt - beganAt)];
}

function sayOutcome({ outcome, reason }: Attempt): string {
  const said = t(`desk.attempt.${outcome}`);
  return reason === null ? said : `${said}: ${tReason(reason) ?? reason}`;
}

function nameStep({ kind, language }: MadeStep): string {
  if (kind !== "speech" && kind !== "assemble") return t(`desk.step.${kind}`);
  return t(`desk.step.${kind}`, { language: languageName(language) });
}
