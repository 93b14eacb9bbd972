import type { texts as english } from "../en/offline.ts";
import type { TextsLike } from "../t.ts";

export const texts: TextsLike<typeof english> = {
  "offline.newVersion": "LearnLab の新しいバージョンがあります。次のページから使われます。",
};
