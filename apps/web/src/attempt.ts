import { readFailure } from "./api.ts";
import { showToast } from "./ui/index.ts";

/** Does something that needs no place of its own for a failure: whether it succeeded; if not, a message says why. */
export async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    showToast({ message: readFailure(error).message });
    return false;
  }
}
