import type { NoDetails } from "../../shared/index.ts";

/** Why a concept that is taught is not changed. */
declare module "../../shared/errors.ts" {
  interface ReasonDetails {
    "concept.changed": NoDetails;
    "concept.own_language": NoDetails;
    "concept.no_model": NoDetails;
    "concept.not_translated": NoDetails;
    "concept.no_definition": NoDetails;
    "concept.kind_twice": NoDetails;
    "concept.quote_unknown": { quote: string };
    "concept.order_changed": NoDetails;
    "concept.no_link": NoDetails;
    "concept.final": NoDetails;
    "concept.table_column": { column: string };
    "concept.table_line": { line: number; fault: string };
  }
}
