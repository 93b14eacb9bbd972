import { z } from "zod";

import heldOut from "../fixtures/claims/held-out.json" with { type: "json" };
import tuning from "../fixtures/claims/tuning.json" with { type: "json" };

/** What a good claim does with the words of the material. */
export const GOOD_FORMS = [
  "other-words",
  "voice",
  "merged",
  "example",
  "number-form",
  "negation-form",
  "code",
  "short",
  "long",
  "analogy",
  "typography",
  "condition-kept",
  "order-kept",
] as const;

/** What is wrong with a bad claim, which stands beside a true citation all the same. */
export const BAD_KINDS = [
  "invented-number",
  "wrong-number",
  "swapped-roles",
  "flipped-negation",
  "too-absolute",
  "invented-name",
  "swapped-cause",
  "true-elsewhere",
  "dropped-condition",
  "flipped-comparison",
  "wrong-citation",
  "wrong-unit",
  "swapped-order",
] as const;

const language = z.enum(["en", "ja", "es", "fr", "de", "it", "pt", "ru", "ko"]);

const materialShape = z.strictObject({
  id: z.string().min(1),
  language,
  sentences: z.array(z.strictObject({ id: z.int().positive(), text: z.string().min(1) })).min(3),
});

const claimShape = z.strictObject({
  id: z.string().min(1),
  material: z.string().min(1),
  language,
  claim: z.string().min(1),
  cites: z.array(z.int().positive()).min(1),
});

const pieceShape = z.union([
  claimShape.extend({ label: z.literal("supported"), form: z.enum(GOOD_FORMS) }),
  claimShape.extend({ label: z.enum(BAD_KINDS) }),
]);

const halfShape = z.strictObject({
  materials: z.array(materialShape),
  pieces: z.array(pieceShape),
});

type Half = "tuning" | "held-out";
type Material = z.infer<typeof materialShape>;

/** One claim as a model writes it, the numbered sentences it was written from, and whether they carry it. */
export type ClaimPiece = Omit<z.infer<typeof claimShape>, "material"> & {
  half: Half;
  material: Material;
  supported: boolean;
  /** What is wrong with it, or how a good one says it. */
  kind: (typeof GOOD_FORMS)[number] | (typeof BAD_KINDS)[number];
};

function readHalf(half: Half, content: unknown): ClaimPiece[] {
  const { materials, pieces } = halfShape.parse(content);
  const byId = new Map(materials.map((material) => [material.id, material]));
  return pieces.map(({ id, language: written, claim, cites, material: named, ...piece }) => {
    const material = byId.get(named);
    if (material === undefined)
      throw new Error(`${id} names a material that is not there: ${named}`);
    const supported = piece.label === "supported";
    const kind = piece.label === "supported" ? piece.form : piece.label;
    return { id, half, language: written, claim, cites, material, supported, kind };
  });
}

/** The half that a check of claims may be tuned on. */
export function readTuningClaims(): ClaimPiece[] {
  return readHalf("tuning", tuning);
}

/** The half that only measures: whoever tunes a check does not look at it. */
export function readHeldOutClaims(): ClaimPiece[] {
  return readHalf("held-out", heldOut);
}
