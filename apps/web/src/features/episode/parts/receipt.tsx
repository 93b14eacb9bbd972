import { countClaims } from "@learnlab/domain/client";
import { createAsync } from "@solidjs/router";
import { createSignal, For, type JSX, Show } from "solid-js";

import type { OutputFormat } from "../../../api.ts";
import { t as sayChoice } from "../../../i18n/standing.ts";
import { t } from "../../../i18n/episode.ts";
import { formatPercent } from "../../../i18n/index.ts";
import { ChoosableConcept } from "../../../parts/choosable-concept.tsx";
import { useSignedIn } from "../../../session.tsx";
import { Icon } from "../../../ui/index.ts";
import type { EpisodeState } from "../../../player/create-episode.ts";
import type { EpisodeDocument, Receipt as Facts } from "../../../data/episode.ts";
import { loadWithdrawn } from "../../../data/withdrawn.ts";
import { askedReviews, chosenConcepts, groupChecks, listWriters } from "../read-receipt.ts";

type Script = EpisodeDocument["script"];

const RECEIPT = "why-and-sources";

/** Opens the receipt from anywhere on the page. */
export function openReceipt(): void {
  const details = document.querySelector<HTMLDetailsElement>(`#${RECEIPT}`);
  if (details === null) return;
  details.open = true;
  details.scrollIntoView({ block: "start" });
  details.querySelector("summary")?.focus({ preventScroll: true });
}

/** Why this episode has its content: the brief and the checks. */
export function Receipt(props: { state: EpisodeState }): JSX.Element {
  const signedIn = useSignedIn();
  const [isOpen, setOpen] = createSignal(false);
  const isOwn = () => props.state.episode()?.userId === signedIn().person.id;
  return (
    <Show when={props.state.document()?.receipt}>
      {(receipt) => (
        <details
          id={RECEIPT}
          class="group scroll-mt-6 rounded-lg border border-line bg-surface px-4"
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary class="flex min-h-12 list-none items-center gap-2 text-sm font-semibold [&::-webkit-details-marker]:hidden">
            <Icon name="sparkle" size={18} class="text-accent-ink" />
            <span class="flex-1">{t("receipt.title")}</span>
            <Icon name="chevronDown" size={18} class="transition-transform group-open:rotate-180" />
          </summary>
          <Show when={props.state.document()?.script}>
            {(script) => (
              <Body
                episodeId={props.state.episodeId}
                receipt={receipt()}
                script={script()}
                isOwn={isOwn()}
                isOpen={isOpen()}
              />
            )}
          </Show>
        </details>
      )}
    </Show>
  );
}

interface BodyProps {
  episodeId: string;
  receipt: Facts;
  script: Script;
  /** Whether its own learner reads it, who alone can choose. */
  isOwn: boolean;
  isOpen: boolean;
}

function Body(props: BodyProps): JSX.Element {
  return (
    <dl class="flex flex-col gap-5 pt-1 pb-5 text-sm">
      <Fact name={t("receipt.level")}>
        <p>{describeAbility(props.receipt)}</p>
      </Fact>
      <Show when={props.receipt.areCoursesChosen}>
        <Fact name={t("receipt.courses")}>
          <p dir="auto">{props.receipt.courses.map(({ title }) => title).join(" · ")}</p>
        </Fact>
      </Show>
      <Fact name={t("receipt.teaches")}>
        <Concepts
          episodeId={props.episodeId}
          concepts={chosenConcepts(props.receipt, props.script).map((concept) => ({
            conceptId: concept.conceptId,
            name: concept.term,
            value: describeReason(concept),
          }))}
          mayChoose={props.isOwn && props.isOpen}
        />
      </Fact>
      <Show when={askedReviews(props.receipt, props.script).length > 0}>
        <Fact name={t("receipt.reviews")}>
          <Concepts
            episodeId={props.episodeId}
            concepts={askedReviews(props.receipt, props.script).map(
              ({ conceptId, term, reason }) => ({
                conceptId,
                name: term,
                value: t(`receipt.reason.${reason}`),
              }),
            )}
            mayChoose={props.isOwn && props.isOpen}
          />
        </Fact>
      </Show>
      <Show when={props.isOwn && (props.receipt.obeyed ?? []).length > 0}>
        <Fact name={sayChoice("choice.obeyed")}>
          <ul class="flex flex-col gap-1">
            <For each={props.receipt.obeyed}>
              {({ kind, term }) => <li>{sayChoice(`choice.obeyed.${kind}`, { term })}</li>}
            </For>
          </ul>
        </Fact>
      </Show>
      <Scores name={t("receipt.weak")} scores={props.receipt.weakSubjects} />
      <Scores name={t("receipt.scores")} scores={props.receipt.recentScores} />
      <Show when={props.receipt.lastTerms.length > 0}>
        <Fact name={t("receipt.last")}>
          <p>{props.receipt.lastTerms.map(({ term }) => term).join(" · ")}</p>
        </Fact>
      </Show>
      <Fact name={t("receipt.checks")}>
        <Checks checks={props.script.checks} format={props.receipt.outputFormat} />
      </Fact>
      <Show when={listBases(props.script.tracks).length > 0}>
        <Fact name={t("claims.title")}>
          <Pairs pairs={listBases(props.script.tracks)} />
        </Fact>
      </Show>
      <Fact name={t("receipt.writer")}>
        <p>
          {listWriters(props.script.origins)
            .map((writer) => writer ?? t("receipt.template"))
            .join(" · ")}
        </p>
      </Fact>
    </dl>
  );
}

function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt class="text-xs font-medium text-ink-faint">{props.name}</dt>
      <dd class="mt-1 break-words text-ink">{props.children}</dd>
    </div>
  );
}

function Scores(props: {
  name: string;
  scores: readonly { subject: string; percent: number }[];
}): JSX.Element {
  return (
    <Show when={props.scores.length > 0}>
      <Fact name={props.name}>
        <Pairs
          pairs={props.scores.map(({ subject, percent }) => ({
            name: subject,
            value: formatPercent(percent / 100),
          }))}
        />
      </Fact>
    </Show>
  );
}

interface ReceiptConcept {
  conceptId: string;
  name: string;
  value: string;
}

interface ConceptsProps {
  episodeId: string;
  concepts: ReceiptConcept[];
  mayChoose: boolean;
}

/** The episode's concepts, with the learner's choices once they are loaded. */
function Concepts(props: ConceptsProps): JSX.Element {
  return (
    <Show when={props.mayChoose} fallback={<Pairs pairs={props.concepts} />}>
      <OwnConcepts {...props} />
    </Show>
  );
}

/** A concept that is no longer taught has no choices. */
function OwnConcepts(props: ConceptsProps): JSX.Element {
  const withdrawn = createAsync(() => loadWithdrawn(props.episodeId), { initialValue: [] });
  return (
    <ul>
      <For each={props.concepts}>
        {(concept) => (
          <li>
            <Show
              when={!withdrawn().includes(concept.conceptId)}
              fallback={
                <div class="py-1.5">
                  <ConceptName {...concept} />
                  <p class="text-xs text-ink-soft">{t("receipt.withdrawn")}</p>
                </div>
              }
            >
              <ChoosableConcept conceptId={concept.conceptId} term={concept.name}>
                <ConceptName {...concept} />
              </ChoosableConcept>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function ConceptName(props: ReceiptConcept): JSX.Element {
  return (
    <>
      <p>{props.name}</p>
      <p class="tabular text-xs text-ink-soft">{props.value}</p>
    </>
  );
}

function Pairs(props: { pairs: { name: string; value: string }[] }): JSX.Element {
  return (
    <ul class="flex flex-col gap-1">
      <For each={props.pairs}>
        {({ name, value }) => (
          <li class="flex items-baseline justify-between gap-3">
            <span class="min-w-0">{name}</span>
            <span class="tabular shrink-0 text-xs text-ink-soft">{value}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

function Checks(props: { checks: Script["checks"]; format: OutputFormat }): JSX.Element {
  return (
    <ul class="flex flex-col gap-1">
      <For each={groupChecks(props.checks, props.format)}>
        {({ kind, passed }) => (
          <li class="flex items-start gap-2">
            <Icon
              name={passed ? "check" : "close"}
              size={16}
              class={`mt-0.5 shrink-0 ${passed ? "text-good" : "text-bad"}`}
            />
            <span class="sr-only">{passed ? t("receipt.passed") : t("receipt.notPassed")}</span>
            <span>{t(`receipt.check.${kind}`)}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Only the kinds of support that occur. */
function listBases(tracks: Script["tracks"]): { name: string; value: string }[] {
  const { judged, teacher, quoted } = countClaims(tracks);
  const counts = [
    { name: t("claims.judged"), count: judged },
    { name: t("claims.teacher"), count: teacher },
    { name: t("claims.quoted"), count: quoted },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ name, value: String(count) }));
}

function describeReason({ reason, percent }: Facts["concepts"][number]): string {
  if (reason !== "weak") return t(`receipt.reason.${reason}`);
  return t("receipt.reason.weak", { percent: formatPercent((percent ?? 0) / 100) });
}

function describeAbility({ ability }: Facts): string {
  const level = t(`level.${ability.level}`);
  if (ability.basis === "chosen" || ability.averagePercent === null)
    return t("receipt.byChoice", { level });
  return t("receipt.byScores", { level, percent: formatPercent(ability.averagePercent / 100) });
}
