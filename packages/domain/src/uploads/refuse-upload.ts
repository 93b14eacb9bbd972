import { notYours } from "../accounts/index.ts";
import { DomainError } from "../shared/index.ts";
import type { ReservedUpload, UploadBounds } from "./ports.ts";

const MIB = 1_048_576;
const GIB = 1_024 * MIB;

/** Why an upload is refused, with the used and allowed amounts. */
export function refuseUpload(
  refused: Extract<ReservedUpload, { state: "refused" }>,
  { wanted, bounds }: { wanted: { sizeBytes: number }; bounds: UploadBounds },
): DomainError {
  switch (refused.why) {
    case "notAllowed":
      return notYours();
    case "perDay":
      return quotaReached(bounds.perDay);
    case "space":
      return spaceFull({ usedBytes: refused.usedBytes, ...wanted, ...bounds });
  }
}

function quotaReached(perDay: number): DomainError {
  return new DomainError(
    "limit_reached",
    `Those were ${perDay} uploads for today. Go on tomorrow.`,
    { reason: "upload.quota_reached", details: { uploadsPerDay: perDay } },
  );
}

interface Space {
  usedBytes: number;
  sizeBytes: number;
  spaceBytes: number;
}

/** The refusal of what would take more than its owner's space, in bytes. */
export function spaceFull({ usedBytes, sizeBytes, spaceBytes }: Space): DomainError {
  const [used, allowed] = [formatSize(usedBytes), formatSize(spaceBytes)];
  const taken = `Your uploads take ${used} of ${allowed}`;
  const wanted = `this one takes ${formatSize(sizeBytes)}`;
  const remedy = "Delete some: their space is free a week later, when they cannot be restored";
  return new DomainError("too_large", `${taken}, and ${wanted}. ${remedy} any more.`, {
    reason: "upload.space_full",
    details: { usedBytes, sizeBytes, spaceBytes },
  });
}

/** In GiB or MiB, with at most two decimals. */
function formatSize(bytes: number): string {
  const [unit, name] = bytes >= GIB ? [GIB, "GiB"] : [MIB, "MiB"];
  return `${Math.round((bytes / unit) * 100) / 100} ${name}`;
}
