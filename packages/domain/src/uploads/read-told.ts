import { type Actor, requirePermission } from "../accounts/index.ts";
import { episodeNotFound } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";
import type { UploadStore } from "./ports.ts";

interface Told {
  courseId: string;
  isForClass: boolean;
  replaces: string | null;
  title: string;
  description: string;
  language?: Language | undefined;
}

/** What is told of it; of another recording for an episode it is what is told of the episode. */
export async function readTold(
  { uploads }: { uploads: Pick<UploadStore, "findPublished"> },
  request: Told & { actor: Actor },
): Promise<Told> {
  const { actor, courseId, isForClass, replaces, title, description, language } = request;
  if (replaces === null) return { courseId, isForClass, replaces, title, description, language };
  const upload = await uploads.findPublished(replaces, actor.userId);
  if (upload === null) throw episodeNotFound();
  requirePermission(actor, "uploads.edit", { ownerId: upload.userId, standing: upload.standing });
  return { ...upload, courseId: upload.courseId ?? courseId, replaces };
}
