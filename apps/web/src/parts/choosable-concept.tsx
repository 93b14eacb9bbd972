import { createAsync, revalidate } from "@solidjs/router";
import { type JSX, Show, Suspense } from "solid-js";

import { attempt } from "../attempt.ts";
import { type ChoiceKind, chooseConcept, loadConceptChoices } from "../data/concept-choices.ts";
import "../i18n/failures.ts";
import { t } from "../i18n/standing.ts";
import { IconButton, type IconName, type MenuItem, MoreMenu, showToast } from "../ui/index.ts";

interface ChoosableConceptProps {
  conceptId: string;
  term: string;
  children: JSX.Element;
  /** Other actions, before the menu. */
  actions?: JSX.Element;
}

const KINDS: { kind: ChoiceKind; icon: IconName }[] = [
  { kind: "more", icon: "plus" },
  { kind: "skip", icon: "close" },
  { kind: "not_weak", icon: "check" },
];

/** A concept with the learner's choice and a menu to change it; the row is shown before the choices load. */
export function ChoosableConcept(props: ChoosableConceptProps): JSX.Element {
  // A failed load must not break the page: null stands for it, and a retry replaces the menu.
  const choices = createAsync(() => loadConceptChoices().catch(() => null));
  const chosen = () =>
    choices()?.find(({ conceptId }) => conceptId === props.conceptId)?.kind ?? null;
  return (
    <div class="flex items-center gap-2">
      <div class="min-w-0 flex-1">
        {props.children}
        <Suspense>
          <Show when={chosen()}>
            {(kind) => (
              <p class="mt-1 text-xs font-medium text-accent-ink">{t(`choice.chosen.${kind()}`)}</p>
            )}
          </Show>
        </Suspense>
      </div>
      {props.actions}
      <Suspense fallback={<span class="size-11 shrink-0" />}>
        <Show
          when={choices()}
          fallback={
            <IconButton
              icon="retry"
              label={t("choice.retry")}
              onClick={() => void revalidate(loadConceptChoices.key)}
            />
          }
        >
          <MoreMenu
            label={t("choice.menu", { term: props.term })}
            items={listItems(props, chosen())}
          />
        </Show>
      </Suspense>
    </div>
  );
}

type Chosen = Pick<ChoosableConceptProps, "conceptId" | "term">;

function listItems(concept: Chosen, chosen: ChoiceKind | null): MenuItem[] {
  return KINDS.map(({ kind, icon }): MenuItem => {
    const label = t(`choice.${kind}`);
    return kind === chosen
      ? {
          label: t("choice.takeBack", { choice: label }),
          hint: t("choice.does.takeBack"),
          icon: "retry",
          run: () => void choose(concept, { from: chosen, to: null }),
        }
      : {
          label,
          hint: t(`choice.does.${kind}`),
          icon,
          run: () => void choose(concept, { from: chosen, to: kind }),
        };
  });
}

/** Says what will happen now, and offers to undo it. */
async function choose(
  concept: Chosen,
  { from, to }: { from: ChoiceKind | null; to: ChoiceKind | null },
): Promise<void> {
  await attempt(async () => {
    await chooseConcept(concept.conceptId, to);
    showToast({
      message: t(`choice.saved.${to ?? "takeBack"}`, { term: concept.term }),
      action: {
        label: t("action.undo"),
        run: () => void choose(concept, { from: to, to: from }),
      },
    });
  });
}
