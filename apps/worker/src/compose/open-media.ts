import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import {
  createPresigner,
  createR2MediaStore,
  createR2MultipartUploads,
} from "@learnlab/adapters/r2";
import { systemClock } from "@learnlab/adapters/runtime";
import { checkMediaAccess, type MediaReader } from "@learnlab/domain";

import type { Config } from "../env.ts";
import { createMediaRoutes } from "../http/media.ts";

/** The media store, links to its objects, and the routes that serve them. */
export function openMedia(env: Env, { config, origin }: { config: Config; origin: string }) {
  const now = () => systemClock.now();
  const expiresInSeconds = config.MEDIA_LINK_SECONDS;
  const credentials = {
    accessKeyId: config.MEDIA_ACCESS_KEY_ID,
    secretAccessKey: config.MEDIA_SECRET_ACCESS_KEY,
  };
  const presigner = createPresigner({
    ...credentials,
    endpoint: config.MEDIA_ENDPOINT === "" ? `${origin}/s3` : config.MEDIA_ENDPOINT,
    bucket: config.MEDIA_BUCKET,
    region: "auto",
    now,
  });
  const mediaOwners = createD1MediaOwnerStore(env.DB);
  return {
    media: createR2MediaStore(env.MEDIA, config.MEDIA_TIMEOUT_MS),
    uploadLinks: {
      getUploadUrl: (key: string, file: { sizeBytes: number; mediaType: string }) =>
        presigner.put(key, { contentLength: file.sizeBytes, contentType: file.mediaType }),
    },
    partLinks: {
      getUploadUrl: (key: string, file: { sizeBytes: number; mediaType: string }) =>
        presigner.put(key, { contentLength: file.sizeBytes, contentType: file.mediaType }),
      getPartUrl: (
        key: string,
        part: { partsId: string; partNumber: number; sizeBytes: number },
      ) => {
        const { partsId: uploadId, partNumber, sizeBytes: contentLength } = part;
        return presigner.putPart(key, { uploadId, partNumber, contentLength });
      },
    },
    multipart: createR2MultipartUploads(env.MEDIA),
    links: {
      getUrl: (key: string, reader: MediaReader = "learner") =>
        presigner.get(key, { expiresInSeconds, ...nameReader(reader) }),
    },
    /** Links stay the same as long as this does. */
    dateLinks: () => presigner.dateOf({ expiresInSeconds }),
    mediaRoutes: createMediaRoutes({
      credentials,
      bucket: env.MEDIA,
      bucketName: config.MEDIA_BUCKET,
      checkAccess: (key, reader) => checkMediaAccess({ mediaOwners }, key, reader),
      now,
    }),
  };
}

/** As the parameter of a link. */
function nameReader(reader: MediaReader): { reader?: string } {
  if (reader === "learner") return {};
  return { reader: reader === "staff" ? reader : reader.listenerId };
}
