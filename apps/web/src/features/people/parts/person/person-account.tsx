import { createSignal, type JSX, Show } from "solid-js";

import type { Role, SeenPerson } from "../../../../api.ts";
import { createTask } from "../../../../create-task.ts";
import { setDisabled } from "../../../../data/people.ts";
import { t as tLook } from "../../../../i18n/look.ts";
import { t as tPeople } from "../../../../i18n/people.ts";
import { t } from "../../../../i18n/person.ts";
import {
  Button,
  ErrorNotice,
  Mark,
  Section,
  SelectField,
  showToast,
} from "../../../../ui/index.ts";
import { DisableDialog } from "../disable-dialog.tsx";
import { LinkDialog } from "../link-dialog.tsx";
import { roleChoices } from "../role-choices.ts";
import { RoleDialog } from "../role-dialog.tsx";
import { LookDialog } from "./look-dialog.tsx";

/** The role, a link for a new password, and whether the person may sign in. */
export function PersonAccount(props: { person: SeenPerson; isOneself: boolean }): JSX.Element {
  return (
    <Section title={t("person.account")} actions={<State person={props.person} />}>
      <Show when={!props.isOneself} fallback={<p class="text-ink-soft">{t("person.oneself")}</p>}>
        <Changes person={props.person} />
      </Show>
    </Section>
  );
}

function State(props: { person: SeenPerson }): JSX.Element {
  return (
    <div class="flex gap-2">
      <Mark look="plain">{t(`role.${props.person.role}`)}</Mark>
      <Show when={props.person.disabled}>
        <Mark look="bad">{tPeople("people.disabled")}</Mark>
      </Show>
    </div>
  );
}

function Changes(props: { person: SeenPerson }): JSX.Element {
  const [open, setOpen] = createSignal<"disable" | "link" | "look" | null>(null);
  const [asked, setAsked] = createSignal<Role | null>(null);
  const enable = createTask(async () => {
    await setDisabled(props.person.id, false);
    showToast({ message: tPeople("people.enabledDone", { name: props.person.name }) });
  });
  return (
    <>
      <div class="flex flex-wrap items-end gap-3">
        <div class="w-44">
          <SelectField
            label={tPeople("people.byRole")}
            value={asked() ?? props.person.role}
            choices={roleChoices()}
            onValue={(role) => setAsked(role === props.person.role ? null : role)}
          />
        </div>
        <Button icon="link" onClick={() => setOpen("link")}>
          {tPeople("people.reset")}
        </Button>
        <Show when={props.person.role !== "admin" && !props.person.disabled}>
          <Button icon="person" onClick={() => setOpen("look")}>
            {tLook("look.start", { name: props.person.name })}
          </Button>
        </Show>
        <Show
          when={props.person.disabled}
          fallback={
            <Button icon="close" onClick={() => setOpen("disable")}>
              {tPeople("people.disable")}
            </Button>
          }
        >
          <Button icon="check" isBusy={enable.isBusy()} onClick={() => void enable.start()}>
            {tPeople("people.enable")}
          </Button>
        </Show>
      </div>
      <Show when={enable.failure()}>
        {(failure) => (
          <div class="mt-4">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
      <RoleDialog person={props.person} role={asked()} onClose={() => setAsked(null)} />
      <DisableDialog
        person={props.person}
        isOpen={open() === "disable"}
        onClose={() => setOpen(null)}
      />
      <LookDialog person={props.person} isOpen={open() === "look"} onClose={() => setOpen(null)} />
      <LinkDialog person={props.person} isOpen={open() === "link"} onClose={() => setOpen(null)} />
    </>
  );
}
