import { createSignal } from "solid-js";

const [hasEnded, setEnded] = createSignal(false);

/** Whether somebody was signed in here until the session ended by itself. */
export { hasEnded as hasSessionEnded };

export function noteSessionEnd(): void {
  setEnded(true);
}

export function forgetSessionEnd(): void {
  setEnded(false);
}
