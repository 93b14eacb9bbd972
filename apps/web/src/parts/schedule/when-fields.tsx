import { DAY_MS, MOST_DAYS_AHEAD } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import { t } from "../../i18n/schedule.ts";
import { RadioCards, TextField } from "../../ui/index.ts";
import { ownZone, type TimeFault, type When, writeWhen } from "./chosen-time.ts";

interface WhenFieldsProps {
  when: When;
  /** A fault of the fields, or a sentence. */
  error: string | undefined;
  onWhen: (when: When) => void;
}

/** Now, or at a day and a time. */
export function WhenFields(props: WhenFieldsProps): JSX.Element {
  return (
    <div class="flex flex-col gap-4">
      <RadioCards
        legend={t("when.legend")}
        value={props.when.isLater ? "later" : "now"}
        choices={[
          { value: "now", label: t("when.now") },
          { value: "later", label: t("when.later") },
        ]}
        columns={2}
        onValue={(value) => props.onWhen({ ...props.when, isLater: value === "later" })}
      />
      <Show when={props.when.isLater}>
        <TimeFields {...props} />
      </Show>
    </div>
  );
}

const isFault = (name: string | undefined): name is TimeFault =>
  name === "missing" || name === "past" || name === "far";

/** A fault of the fields, or a sentence of the API's. */
function sayFault(error: string | undefined): string | undefined {
  return isFault(error) ? t(`when.${error}`, { days: MOST_DAYS_AHEAD }) : error;
}

/** A day and a time, with the zone in which they count. */
export function TimeFields(props: WhenFieldsProps): JSX.Element {
  const now = Date.now();
  return (
    <div>
      <div class="grid gap-4 min-[360px]:grid-cols-2">
        <TextField
          label={t("when.date")}
          type="date"
          min={writeWhen(now).date}
          max={writeWhen(now + MOST_DAYS_AHEAD * DAY_MS).date}
          error={sayFault(props.error)}
          value={props.when.date}
          onValue={(date) => props.onWhen({ ...props.when, date })}
        />
        <TextField
          label={t("when.time")}
          type="time"
          value={props.when.time}
          onValue={(time) => props.onWhen({ ...props.when, time })}
        />
      </div>
      <p class="mt-2 text-sm text-ink-soft">
        {t("when.zone", { zone: ownZone().replaceAll("_", " ") })}
      </p>
    </div>
  );
}
