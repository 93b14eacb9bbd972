import { HOUR_MS } from "@learnlab/domain/client";
import { type JSX, Match, Show, Switch } from "solid-js";

import type { Quota } from "../../../api.ts";
import { t } from "../../../i18n/study.ts";
import { sayRefusalOf } from "../../../parts/say-refusal-of.ts";
import { sayReason } from "../../../say-reason.ts";
import { Button, Notice } from "../../../ui/index.ts";

interface QuotaNoteProps {
  /** The id by which the button refers to it. */
  id: string;
  quota: Quota | null;
  /** Whether there is no course to make an episode from. */
  isEmpty: boolean;
  /** The learner's name; null for oneself. */
  name: string | null;
  onAskAgain: () => void;
}

/** What is left of today's quota; or why no request is possible, and when it will be. */
export function QuotaNote(props: QuotaNoteProps): JSX.Element {
  return (
    <div id={props.id} role="status" class="flex flex-col gap-2 text-sm">
      <Switch>
        <Match when={props.isEmpty}>
          <p class="font-semibold wrap-anywhere">
            {props.name === null
              ? t("make.noCoursesMine")
              : t("make.noCoursesOf", { name: props.name })}
          </p>
        </Match>
        <Match when={props.quota?.refusal}>
          {(refusal) => (
            <Refusal refusal={refusal()} name={props.name} onAskAgain={props.onAskAgain} />
          )}
        </Match>
        <Match when={props.quota}>
          {(quota) => (
            <p>
              <span class="tabular font-semibold">
                {t("make.left", { left: quota().left, count: quota().perDay })}
              </span>{" "}
              <span class="text-ink-soft">{t("make.leftHint")}</span>
            </p>
          )}
        </Match>
      </Switch>
      <Show when={props.quota?.isTextOnly}>
        <Notice icon="text">{t("make.textOnly")}</Notice>
      </Show>
    </div>
  );
}

type QuotaRefusal = NonNullable<Quota["refusal"]>;

interface RefusalProps {
  refusal: QuotaRefusal;
  name: string | null;
  onAskAgain: () => void;
}

function Refusal(props: RefusalProps): JSX.Element {
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p class="min-w-0 flex-1 basis-60">
        <span class="font-semibold">
          {sayRefusalOf(props.refusal, props.name) ?? sayReason(props.refusal)}
        </span>{" "}
        <Show when={hoursLeft(props.refusal)}>
          {(count) => (
            <span class="tabular text-ink-soft">{t("make.nextIn", { count: count() })}</span>
          )}
        </Show>
      </p>
      <Button look="quiet" class="-ml-5 sm:ml-0" onClick={() => props.onAskAgain()}>
        {t("make.askAgain")}
      </Button>
    </div>
  );
}

/** Hours until the next day, at least one; null if waiting for it would not help. */
function hoursLeft({ details }: QuotaRefusal): number | null {
  if (!("untilTomorrowMs" in details) || details.untilTomorrowMs === null) return null;
  return Math.max(1, Math.round(details.untilTomorrowMs / HOUR_MS));
}
