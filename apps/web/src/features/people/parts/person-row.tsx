import { A } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";

import { attempt } from "../../../attempt.ts";
import type { Role, SeenPerson } from "../../../api.ts";
import { t } from "../../../i18n/people.ts";
import { Mark, MoreMenu, SelectField, showToast } from "../../../ui/index.ts";
import { setDisabled } from "../../../data/people.ts";
import { sayLastSeen } from "../say-last-seen.ts";
import { DisableDialog } from "./disable-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { roleChoices } from "./role-choices.ts";

/** A person with their role and an admin's actions. */
export function PersonRow(props: {
  person: SeenPerson;
  isOneself: boolean;
  isChosen: boolean;
  onChosen: (isChosen: boolean) => void;
}): JSX.Element {
  const [open, setOpen] = createSignal<"disable" | "link" | null>(null);
  const [asked, setAsked] = createSignal<Role | null>(null);
  const name = () => props.person.name;
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 sm:flex-nowrap">
      <label class="-ml-3 flex size-11 shrink-0 cursor-pointer items-center justify-center">
        <span class="sr-only">{t("people.choose", { name: name() })}</span>
        <input
          type="checkbox"
          class="size-5 cursor-pointer accent-accent"
          checked={props.isChosen}
          onChange={(event) => props.onChosen(event.currentTarget.checked)}
        />
      </label>
      <div class="min-w-0 flex-1 basis-[calc(100%-7rem)] sm:basis-0">
        <p class="flex flex-wrap items-center gap-x-2 font-semibold">
          <A
            href={`/run/people/${props.person.id}`}
            class="min-w-0 break-words hover:underline"
            dir="auto"
          >
            {name()}
          </A>
          <Show when={props.person.disabled}>
            <Mark look="bad">{t("people.disabled")}</Mark>
          </Show>
        </p>
        <p class="text-sm text-ink-soft [overflow-wrap:anywhere]">{props.person.email}</p>
        <p class="text-sm text-ink-soft">{sayLastSeen(props.person, Date.now())}</p>
      </div>
      <Show
        when={!props.isOneself}
        fallback={
          <p class="pr-3 text-sm text-ink-soft max-sm:ml-11">
            {t(`role.${props.person.role}`)} · {t("people.you")}
          </p>
        }
      >
        <div class="order-last w-32 max-sm:ml-11 sm:order-none">
          <SelectField
            label={t("people.role", { name: name() })}
            isLabelHidden
            value={asked() ?? props.person.role}
            choices={roleChoices()}
            onValue={(role) => setAsked(role === props.person.role ? null : role)}
          />
        </div>
        <MoreMenu
          label={t("people.actions", { name: name() })}
          items={[
            { label: t("people.reset"), icon: "link", run: () => setOpen("link") },
            props.person.disabled
              ? { label: t("people.enable"), icon: "check", run: () => void enable(props.person) }
              : {
                  label: t("people.disable"),
                  icon: "close",
                  isDangerous: true,
                  run: () => setOpen("disable"),
                },
          ]}
        />
        <RoleDialog person={props.person} role={asked()} onClose={() => setAsked(null)} />
        <DisableDialog
          person={props.person}
          isOpen={open() === "disable"}
          onClose={() => setOpen(null)}
        />
        <LinkDialog
          person={props.person}
          isOpen={open() === "link"}
          onClose={() => setOpen(null)}
        />
      </Show>
    </li>
  );
}

async function enable({ id, name }: SeenPerson): Promise<void> {
  await attempt(async () => {
    await setDisabled(id, false);
    showToast({ message: t("people.enabledDone", { name }) });
  });
}
