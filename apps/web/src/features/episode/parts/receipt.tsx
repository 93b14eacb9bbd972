import { For, type JSX, Show } from "solid-js";

import { t } from "../../../i18n/index.ts";
import { Icon } from "../../../ui/index.ts";
import type { EpisodeState } from "../create-episode.ts";
import type { Receipt as Facts } from "../load-episode.ts";

/** Why this episode is what it is: what it was made from, and what was checked. */
export function Receipt(props: { state: EpisodeState }): JSX.Element {
  return (
    <Show when={props.state.document()}>
      {(document) => (
        <details class="group border-t border-line pt-3">
          <summary class="flex min-h-11 list-none items-center justify-between text-sm font-semibold">
            {t("episode.receipt")}
            <Icon name="chevronDown" size={18} class="group-open:rotate-180" />
          </summary>
          <dl class="flex flex-col gap-4 pt-2 pb-4 text-sm">
            <Fact name={t("receipt.ability")}>{describeAbility(document().receipt)}</Fact>
            <Fact name={t("receipt.weak")}>
              <Scores scores={document().receipt.weakSubjects} />
            </Fact>
            <Fact name={t("receipt.scores")}>
              <Scores scores={document().receipt.recentScores} />
            </Fact>
            <Fact name={t("receipt.ideas")}>
              <Ideas state={props.state} receipt={document().receipt} />
            </Fact>
            <Show when={document().receipt.lastTerms.length > 0}>
              <Fact name={t("receipt.last")}>
                {document()
                  .receipt.lastTerms.map(({ term }) => term)
                  .join(" · ")}
              </Fact>
            </Show>
            <Fact name={t("receipt.checks")}>
              {t("receipt.checksPassed", {
                passed: document().script.checks.filter((check) => check.passed).length,
                all: document().script.checks.length,
              })}
            </Fact>
            <Fact name={t("receipt.writer")}>{describeWriter(document().script.origins[0])}</Fact>
          </dl>
        </details>
      )}
    </Show>
  );
}

function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt class="text-xs font-medium text-ink-faint">{props.name}</dt>
      <dd class="mt-0.5 break-words text-ink-soft">{props.children}</dd>
    </div>
  );
}

function Scores(props: { scores: { subject: string; percent: number }[] }): JSX.Element {
  return (
    <ul>
      <For each={props.scores} fallback={<li>{t("receipt.none")}</li>}>
        {({ subject, percent }) => <li>{t("receipt.score", { subject, percent })}</li>}
      </For>
    </ul>
  );
}

/** Only what fitted into the episode, with the reason for each. */
function Ideas(props: { state: EpisodeState; receipt: Facts }): JSX.Element {
  const heard = () =>
    new Set(
      props.state
        .script()
        ?.segments.flatMap(({ kind, conceptId }) =>
          kind === "lesson" && conceptId !== null ? [conceptId] : [],
        ),
    );
  return (
    <ul class="flex flex-col gap-1">
      <For each={props.receipt.concepts.filter(({ conceptId }) => heard().has(conceptId))}>
        {(concept) => (
          <li>
            <span class="text-ink">{concept.term}</span>
            {" — "}
            {describeReason(concept)}
          </li>
        )}
      </For>
    </ul>
  );
}

function describeReason({ reason, percent }: Facts["concepts"][number]): string {
  if (reason === "weak") return t("receipt.reason.weak", { percent: percent ?? 0 });
  return reason === "next" ? t("receipt.reason.next") : t("receipt.reason.again");
}

function describeAbility({ ability }: Facts): string {
  const level = t(`receipt.level.${ability.level}`);
  if (ability.basis === "chosen") return t("receipt.byChoice", { level });
  return t("receipt.byScores", { level, percent: ability.averagePercent ?? 0 });
}

function describeWriter(origin: { writer: string; model: string | null } | undefined): string {
  if (origin === undefined || origin.writer === "template") return t("receipt.template");
  return origin.model === null ? origin.writer : `${origin.writer} · ${origin.model}`;
}
