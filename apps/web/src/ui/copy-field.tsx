import { createSignal, createUniqueId, type JSX, onCleanup } from "solid-js";

import { t } from "../i18n/index.ts";
import { Button } from "./button.tsx";

const SAYS_COPIED_MS = 3000;

/** A text to pass on: one tap copies it, or it can be selected. */
export function CopyField(props: { label: string; text: string }): JSX.Element {
  const id = createUniqueId();
  const [isCopied, setCopied] = createSignal(false);
  let input: HTMLInputElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async () => {
    input?.select();
    // Without https there is no clipboard; the selected text can still be copied by hand.
    if (!("clipboard" in navigator)) return;
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    timer = setTimeout(() => setCopied(false), SAYS_COPIED_MS);
  };
  return (
    <div class="flex items-center gap-3">
      <label for={id} class="sr-only">
        {props.label}
      </label>
      <input
        id={id}
        ref={(element) => (input = element)}
        class="field min-w-0 flex-1 bg-sunken font-medium"
        readOnly
        value={props.text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon={isCopied() ? "check" : "copy"} onClick={() => void copy()}>
        <span aria-live="polite">{isCopied() ? t("action.copied") : t("action.copy")}</span>
      </Button>
    </div>
  );
}
