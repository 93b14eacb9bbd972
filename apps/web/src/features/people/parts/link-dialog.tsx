import { createEffect, createSignal, type JSX, on, Show } from "solid-js";

import type { Person } from "../../../api.ts";
import { createTask } from "../../../create-task.ts";
import { t } from "../../../i18n/people.ts";
import { CopyField, Dialog, ErrorNotice, Skeleton } from "../../../ui/index.ts";
import { createResetLink } from "../../../data/people.ts";

interface LinkDialogProps {
  person: Person;
  isOpen: boolean;
  onClose: () => void;
}

/** Creates a link when it opens, shows it, and forgets it when it closes. */
export function LinkDialog(props: LinkDialogProps): JSX.Element {
  const [link, setLink] = createSignal<string | null>(null);
  const make = createTask(async () => setLink(await createResetLink(props.person.id)));
  createEffect(
    on(
      () => props.isOpen,
      (isOpen) => {
        setLink(null);
        if (isOpen) void make.start();
      },
    ),
  );
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("people.linkTitle", { name: props.person.name })}
    >
      <p class="mb-4">{t("people.linkText")}</p>
      <Show when={make.failure()}>
        {(failure) => <ErrorNotice failure={failure()} onRetry={() => void make.start()} />}
      </Show>
      <Show when={make.failure() === null}>
        <Show when={link()} fallback={<Skeleton class="h-11 w-full rounded-md!" />}>
          {(made) => <CopyField label={t("people.link")} text={made()} />}
        </Show>
      </Show>
    </Dialog>
  );
}
