import { A, type AnchorProps } from "@solidjs/router";
import { type JSX, Show, splitProps } from "solid-js";

import { joinClasses } from "./class-names.ts";
import { Icon, type IconName } from "./icons.tsx";
import { Spinner } from "./spinner.tsx";

/** `primary` once per page; `plain` next to it; `quiet` where it should not attract attention. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 text-center text-sm font-semibold transition-colors duration-150 select-none disabled:opacity-55";

const LOOKS: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover",
  plain:
    "border border-line bg-surface text-ink shadow-near enabled:hover:bg-hover [a&]:hover:bg-hover",
  quiet: "text-accent-ink enabled:hover:bg-hover [a&]:hover:bg-hover",
  danger: "bg-bad text-on-bad enabled:hover:bg-bad-hover",
};

interface Look {
  look?: ButtonLook;
  icon?: IconName;
}

type ButtonProps = Look & { isBusy?: boolean } & JSX.ButtonHTMLAttributes<HTMLButtonElement>;

/** A button that keeps its size and focus while busy, and says that it is busy. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ["look", "icon", "isBusy", "children", "class", "onClick"]);
  const handleClick: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.isBusy) return event.preventDefault();
    if (typeof own.onClick === "function") own.onClick(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={joinClasses(SHAPE, LOOKS[own.look ?? "plain"], own.class)}
      aria-disabled={own.isBusy ? "true" : undefined}
      aria-busy={own.isBusy ? "true" : undefined}
      onClick={handleClick}
    >
      <Show when={own.isBusy} fallback={<LeadingIcon {...(own.icon ? { icon: own.icon } : {})} />}>
        <Spinner size={18} class="-ml-1" />
      </Show>
      {own.children}
    </button>
  );
}

export function ButtonLink(props: Look & AnchorProps): JSX.Element {
  const [own, rest] = splitProps(props, ["look", "icon", "children", "class"]);
  return (
    <A {...rest} class={joinClasses(SHAPE, LOOKS[own.look ?? "plain"], own.class)}>
      <LeadingIcon {...(own.icon ? { icon: own.icon } : {})} />
      {own.children}
    </A>
  );
}

function LeadingIcon(props: { icon?: IconName }): JSX.Element {
  return <Show when={props.icon}>{(name) => <Icon name={name()} size={18} class="-ml-1" />}</Show>;
}

type IconButtonProps = {
  icon: IconName;
  /** The action, for screen readers and on hover. */
  label: string;
  size?: number;
} & JSX.ButtonHTMLAttributes<HTMLButtonElement>;

export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ["icon", "label", "size", "class"]);
  return (
    <button
      type="button"
      {...rest}
      aria-label={own.label}
      title={own.label}
      class={joinClasses(
        "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft transition-colors duration-150 hover:bg-hover hover:text-ink disabled:opacity-55",
        own.class,
      )}
    >
      <Icon name={own.icon} size={own.size ?? 20} />
    </button>
  );
}
