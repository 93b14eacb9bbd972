import { A, useLocation } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { signOut } from "../../../data/sign-out.ts";
import { t } from "../../../i18n/settings.ts";
import { Button, ErrorNotice, Icon, joinClasses } from "../../../ui/index.ts";
import { type Chosen, describeSection } from "../describe-sections.ts";
import { SECTIONS, type Section } from "../sections.ts";

interface SectionListProps {
  /** The section that is shown next to the list. */
  shown: Section | undefined;
  chosen: Chosen;
}

/** The sections with their current values, and the sign-out at the bottom. */
export function SectionList(props: SectionListProps): JSX.Element {
  const leave = createTask(signOut);
  return (
    <div>
      <nav aria-label={t("settings.sections")}>
        <ul class="max-lg:divide-y max-lg:divide-line max-lg:border-y max-lg:border-line lg:flex lg:flex-col lg:gap-0.5">
          <For each={SECTIONS}>
            {(section) => (
              <Row
                section={section}
                isShown={section === props.shown}
                setTo={describeSection(section.name, props.chosen)}
              />
            )}
          </For>
        </ul>
      </nav>
      <div class="mt-6 flex flex-col items-start gap-4 lg:mt-4 lg:border-t lg:border-line lg:pt-4">
        <Button
          look="quiet"
          icon="signOut"
          class="-ml-4 lg:ml-0 lg:px-4"
          isBusy={leave.isBusy()}
          onClick={() => void leave.start()}
        >
          {t("settings.signOut")}
        </Button>
        <Show when={leave.failure()}>{(failure) => <ErrorNotice failure={failure()} />}</Show>
      </div>
    </div>
  );
}

function Row(props: { section: Section; isShown: boolean; setTo: string }): JSX.Element {
  const location = useLocation();
  const current = () => (location.pathname === props.section.href ? "page" : "true");
  return (
    <li>
      <A
        href={props.section.href}
        aria-current={props.isShown ? current() : undefined}
        class={joinClasses(
          "flex min-h-16 items-center gap-4 py-2.5 transition-colors duration-150 max-lg:-mx-2 max-lg:px-2 lg:min-h-11 lg:gap-3 lg:rounded-md lg:px-3 lg:py-1 lg:text-sm lg:hover:bg-hover",
          props.isShown ? "lg:bg-hover lg:text-ink" : "lg:text-ink-soft",
        )}
      >
        <Icon
          name={props.section.icon}
          class={joinClasses("shrink-0", props.isShown ? "text-accent" : "text-ink-soft")}
        />
        <span class="min-w-0 flex-1">
          <span class="block font-medium">{t(props.section.title)}</span>
          <span class="block truncate text-sm text-ink-soft lg:hidden" dir="auto">
            {props.setTo}
          </span>
        </span>
        <Icon name="chevronLeft" size={18} class="shrink-0 rotate-180 text-ink-faint lg:hidden" />
      </A>
    </li>
  );
}
