import { COVER_ENDINGS } from "@learnlab/domain/client";
import { type JSX, Show } from "solid-js";

import { createTask } from "../../../../create-task.ts";
import { type Installation, saveLogo } from "../../../../data/installation.ts";
import { t } from "../../../../i18n/installation.ts";
import { logoAddress } from "../../../../logo-address.ts";
import { chooseFiles } from "../../../../parts/choose-files.ts";
import { Button, ErrorNotice, showToast } from "../../../../ui/index.ts";
import { ResetButton } from "./reset-button.tsx";

/** The school's logo: chosen, shown and removed at once. */
export function LogoField(props: { known: Installation }): JSX.Element {
  const task = createTask(async (file: File) => {
    await saveLogo(file);
    showToast({ message: t("installation.logoSaved") });
  });
  const choose = () =>
    chooseFiles({
      endings: COVER_ENDINGS,
      isMultiple: false,
      onFile: (file) => void task.start(file),
    });
  return (
    <div class="mt-6 max-w-xl">
      <h3 class="text-sm font-medium">{t("installation.logo")}</h3>
      <p class="mt-1 text-sm text-ink-soft">{t("installation.logoHint")}</p>
      <Show when={props.known.current.logo.name}>
        {(name) => (
          <img
            src={logoAddress(name())}
            alt={t("installation.logo")}
            class="mt-3 h-14 w-auto max-w-full rounded-md border border-line bg-[#ffffff] object-contain p-1.5"
          />
        )}
      </Show>
      <div class="mt-3 flex flex-wrap gap-3">
        <Button icon="plus" isBusy={task.isBusy()} onClick={choose}>
          {t("installation.chooseLogo")}
        </Button>
        <ResetButton
          known={props.known}
          name="logo"
          title={t("installation.logo")}
          label={t("installation.removeLogo")}
        />
      </div>
      <Show when={task.failure()}>
        {(failure) => (
          <div class="mt-3">
            <ErrorNotice failure={failure()} />
          </div>
        )}
      </Show>
    </div>
  );
}
