import { createSignal } from "solid-js";

const [hasEnded, setEnded] = createSignal(false);

/** Whether the session of a person on this page has expired. */
export { hasEnded as hasSessionEnded };

export function noteSessionEnd(): void {
  setEnded(true);
}

export function forgetSessionEnd(): void {
  setEnded(false);
}
