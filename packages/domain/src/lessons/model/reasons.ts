import type { NoDetails } from "../../shared/index.ts";
import type { ModelFailureReason } from "./model-failure.ts";

/** Reasons why a model wrote nothing. */
declare module "../../shared/errors.ts" {
  interface ReasonDetails extends Record<ModelFailureReason, NoDetails> {}
}
