import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import type { Decision, Proposal } from "../../../data/proposals.ts";
import { t as tConcepts } from "../../../i18n/concepts.ts";
import { t } from "../../../i18n/teach.ts";
import { Button } from "../../../ui/index.ts";
import { ProposalForm } from "./proposal-form.tsx";

interface ProposalRowProps {
  courseId: string;
  proposal: Proposal;
  isChosen: boolean;
  isEdited: boolean;
  onChosen: (isChosen: boolean) => void;
  onEdit: (isEdited: boolean) => void;
  onDecide: (decision: Decision) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** A proposal next to the passage that it quotes. */
export function ProposalRow(props: ProposalRowProps): JSX.Element {
  const isNameless = () => props.proposal.missing.includes("term");
  return (
    <li
      tabindex="0"
      aria-label={props.proposal.term}
      class="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-2"
      onKeyDown={(event) => props.onKey(event)}
    >
      <div class="min-w-0">
        <label class="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
          <input
            type="checkbox"
            class="size-5 shrink-0 accent-accent"
            checked={props.isChosen}
            onChange={(event) => props.onChosen(event.currentTarget.checked)}
          />
          <span class="min-w-0 wrap-anywhere">{props.proposal.term}</span>
        </label>
        <Show
          when={!props.isEdited}
          fallback={
            <ProposalForm
              courseId={props.courseId}
              proposal={props.proposal}
              onDone={() => props.onEdit(false)}
            />
          }
        >
          <For each={props.proposal.sentences}>
            {(sentence) => (
              <p class="mt-1.5 text-sm">
                <span class="mr-1.5 text-ink-soft">{t(`proposals.part.${sentence.part}`)}</span>
                {sentence.text}
              </p>
            )}
          </For>
          <p class="mt-2 text-sm text-ink-soft">{props.proposal.questions[0]?.question}</p>
          <p class="mt-2 text-xs text-ink-soft">{t(`proposals.basis.${props.proposal.basis}`)}</p>
          <Show when={isNameless()}>
            <p class="mt-2 text-sm text-warm">{t("proposals.nameless")}</p>
          </Show>
          <div class="mt-2 flex flex-wrap gap-1">
            <Button look="plain" disabled={isNameless()} onClick={() => props.onDecide("approve")}>
              {t("proposals.approve")}
            </Button>
            <Button look="quiet" onClick={() => props.onEdit(true)}>
              {t("proposals.edit")}
            </Button>
            <Button look="quiet" onClick={() => props.onDecide("reject")}>
              {t("proposals.reject")}
            </Button>
          </div>
        </Show>
      </div>
      <blockquote class="min-w-0 border-l-2 border-line pl-4 text-sm wrap-anywhere text-ink-soft">
        <Show when={props.proposal.place.heading}>
          {(heading) => <p class="mb-1 font-semibold">{heading()}</p>}
        </Show>
        {props.proposal.passage}{" "}
        <A
          href={placeOf(props.proposal)}
          target="_blank"
          class="inline-flex min-h-11 items-center text-accent-ink hover:underline lg:min-h-9"
        >
          {tConcepts("concepts.open")}
        </A>
        <Show when={listMissing(props.proposal)}>
          {(missing) => <p class="mt-2">{t("proposals.missing", { parts: missing() })}</p>}
        </Show>
      </blockquote>
    </li>
  );
}

/** Parts that a person may add later; the concept can be taught without them. */
function listMissing({ missing }: Proposal): string {
  const later = missing.filter((part) => part !== "term" && part !== "accepted");
  return later.map((part) => t(`proposals.lacks.${part}`)).join(" · ");
}

/** Where the material says it, opened beside the list. */
function placeOf({ materialId, sentences, passage }: Proposal): string {
  const quote = (sentences[0]?.quote ?? passage).slice(0, 400);
  return `/materials/${materialId}?quote=${encodeURIComponent(quote)}`;
}
